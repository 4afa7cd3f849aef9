export function last(_a, b, a) {
  return a + '/' + b;
}

export function ignored(__, _, value) {
  return value + _ + arguments.length;
}
