export default slug;

var cache = {};

function slug(text) {
  if (cache[text]) return cache[text];
  return cache[text] = text.toLowerCase().replace(/ /g, '-');
}
