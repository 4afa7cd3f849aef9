export default function greet(name) {
  return 'hello ' + name;
}

greet.kind = typeof greet;
