module.exports = () => require('./package-data.json').version;
