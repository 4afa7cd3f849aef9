const _let = 'let';
export { _let as 'let' };
const _static = 'static';
export { _static as 'static' };
const _yield = 'yield';
export { _yield as 'yield' };
const _await = 'await';
export { _await as 'await' };
const _interface = 'interface';
export { _interface as 'interface' };
const _package = 'package';
export { _package as 'package' };
function _implements() { return _interface + '!'; }
export { _implements as 'implements' };
function _eval(code) { return 'not evaluating ' + code; }
export { _eval as 'eval' };
function _arguments() { return arguments.length; }
export { _arguments as 'arguments' };
export const async = 'async';
export const of = 'of';
export const as = 'as';
export const from = 'from';
export const get = 'get';
export const set = 'set';
const _undefined = 'defined after all';
export { _undefined as 'undefined' };
