const _fetch = function fetch(url) {
  return 'fake ' + url;
};
export default _fetch;
_fetch.native = typeof fetch === 'function' && fetch !== _fetch;
