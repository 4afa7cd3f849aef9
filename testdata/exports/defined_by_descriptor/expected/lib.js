import parser from './parser.js';

export const version = '1.0';
export { parse, parser };

function parse(text) {
  return parser.split(text);
}
