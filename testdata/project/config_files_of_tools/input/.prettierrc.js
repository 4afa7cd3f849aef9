module.exports = { semi: true };
