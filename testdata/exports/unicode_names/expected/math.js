export const π = 3.14159;
export function ünïcode() {
  return 'ünïcode: ' + π;
}
export const abc = 'abc'; // that is exports.abc
