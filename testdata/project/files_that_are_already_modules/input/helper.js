export function helper() {
  return 'helper, untouched';
}
