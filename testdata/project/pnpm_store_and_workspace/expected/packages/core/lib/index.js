import colours from 'colours';
import { mark } from 'colours/marks.js';

export const paint = (text) => mark + colours.red(text) + mark;
export const tints = colours.tints.version;

const lib = { paint, tints };
export { lib as default, lib as 'module.exports' };
