var written = 0;

function write(level, message) {
  written++;
  console.log('[' + level + '] ' + message);
}

export const LEVELS = ['info', 'warn'];

export function info(message) {
  write('info', message);
}

export function warn(message) {
  write('warn', message);
}

export function count() {
  return written;
}
