export default process.platform === 'no-such-platform' ? '\r\n' : '\n';
