'use strict';

const kinds = ['open', 'close'];

function parse(text) {
  return text.slice(1, -1);
}

module.exports = {
  kinds, // in order of appearance
  LIMIT: 10,
  EMPTY: `no
  markup`,

  // The only way in.
  parse,

  /**
   * Text of one element.
   *     <name>text</name>
   */
  render(element) {
    return `<${element.name}>
      ${[element.text].map((line) => `${line}!`).join('')}
    </${element.name}>`;
  }, // used by everyone
};
