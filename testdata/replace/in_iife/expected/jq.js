function jq(selector) {
  return 'selected ' + selector;
}
jq.fn = 'fn';

export default jq;
