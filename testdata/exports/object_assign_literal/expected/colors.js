const blue = '#00f';

export const red = '#f00';
export const green = '#0f0';
export { blue };
export function mix(a, b) {
  return a + '+' + b;
}
