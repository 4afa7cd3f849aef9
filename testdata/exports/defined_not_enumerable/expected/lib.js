export const limit = 11;

export function check(n) {
  return n < limit;
}
