// The names of a plain object as variables.
with ({ greeting: 'hello' }) {
  globalThis.greet = name => greeting + ' ' + name;
}
