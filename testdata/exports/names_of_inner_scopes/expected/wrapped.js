import _maker from './maker.js';

export default _maker;

_maker.read = function () {
  var maker = 'inner';
  return maker + ' ' + typeof _maker;
};
