greet('a');
if (process.argv.length < 20) return;
const twice = (text) => text + text;
function greet(name) {
  console.log('hello', name);
}
console.log(twice('never'));
