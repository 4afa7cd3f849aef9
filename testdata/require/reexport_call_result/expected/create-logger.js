export default (level, { stream = 'out' } = {}) => (text) => console.log(`${stream}:${level}: ${text}`);
