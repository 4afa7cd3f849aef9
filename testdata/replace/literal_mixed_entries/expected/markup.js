const kinds = ['open', 'close'];

function parse(text) {
  return text.slice(1, -1);
}

export {
  kinds, // in order of appearance
  // The only way in.
  parse
};

export const LIMIT = 10;

export const EMPTY = `no
  markup`;

/**
 * Text of one element.
 *     <name>text</name>
 */
export function render(element) {
  return `<${element.name}>
      ${[element.text].map((line) => `${line}!`).join('')}
    </${element.name}>`;
} // used by everyone
