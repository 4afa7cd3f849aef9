module.exports = process.platform === 'no-such-platform' ? '\r\n' : '\n';
