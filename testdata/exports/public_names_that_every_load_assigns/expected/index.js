const defaults = { x: 4, second: undefined };

export const started = true;

export let parsed;
try {
  parsed = JSON.parse('{');
} catch (error) {
  parsed = error.name;
}

export let mode;
if (started) {
  mode = 'warm';
} else {
  mode = 'cold';
}

export let width, height;
({ x: width, second: height = 9 } = defaults);
export let major, minor;
[major, minor] = '5-6'.split('-');

export let last;
last ||= (list) => list[list.length - 1];

const input = { started, parsed, mode, width, height, major, minor, last };
export { input as default, input as 'module.exports' };
