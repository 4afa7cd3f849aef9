import line from './line.js';

export { line };
export var limits = { line: 12 };
