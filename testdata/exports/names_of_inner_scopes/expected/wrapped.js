import _maker from './maker.js';

export { _maker as default, _maker as 'module.exports' };

_maker.read = function () {
  var maker = 'inner';
  return maker + ' ' + typeof _maker;
};
