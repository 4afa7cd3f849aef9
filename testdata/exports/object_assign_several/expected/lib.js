function format(n) {
  return '#' + n;
}

// nothing yet
export const empty = null;
export { format }; // as it is
export function shout(text) {
  return text.toUpperCase() + `
  !`;
}
const kebabCase = [1, 2];
export { kebabCase as 'kebab-case' };

export const one = 1;
export const two = 2;
