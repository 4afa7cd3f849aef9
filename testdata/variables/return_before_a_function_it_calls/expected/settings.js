export let mode = process.argv.length;
export let level;
main: {
if (mode > 1) {
  mode = describe('short');
  break main;
}

function describe(text) {
  return `mode ${text}`;
}
level = describe('long');
}
