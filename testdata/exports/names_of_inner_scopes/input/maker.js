module.exports = (maker) => ({ name: maker });
