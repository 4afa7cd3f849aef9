module.exports = /^(\d+)\.(\d+)\.(\d+)$/;
