module.exports = (level, { stream = 'out' } = {}) => (text) => console.log(`${stream}:${level}: ${text}`);
