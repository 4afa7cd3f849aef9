export { parse, stringify };

function parse(text) {
  const out = {};
  for (const pair of text.split('&')) {
    const [key, value] = pair.split('=');
    out[key] = decodeURIComponent(value);
  }
  return out;
}

function stringify(obj) {
  return Object.keys(obj).map((k) => k + '=' + encodeURIComponent(obj[k])).join('&');
}
