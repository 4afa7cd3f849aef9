const module = { exports: {} };
let exports = module.exports;

console.log('loading lib');

exports = {
  run() {
    return 'running';
  },
};

exports.stop = function () {
  return 'stopped';
};

console.log(exports.run(), exports.stop());

export default module.exports;
