module.exports = (value) => JSON.stringify({ value });
