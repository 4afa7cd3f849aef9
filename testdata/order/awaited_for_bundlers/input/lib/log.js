console.log('log is loaded');

module.exports = function log() {
  console.log('log:', ...arguments);
};
