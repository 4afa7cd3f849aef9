var written = 0;

function write(level, message) {
  written++;
  console.log('[' + level + '] ' + message);
}

module.exports.LEVELS = ['info', 'warn'];

module.exports.info = function (message) {
  write('info', message);
};

module.exports.warn = function (message) {
  write('warn', message);
};

module.exports.count = function () {
  return written;
};
