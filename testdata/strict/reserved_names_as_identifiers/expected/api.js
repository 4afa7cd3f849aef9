var _package = { interface: 'exported' };

export { _package as 'package' };
const __await = function _await(x) { return x; };
export { __await as 'await' };
