module.exports = (key, value) => ({ key, value })
