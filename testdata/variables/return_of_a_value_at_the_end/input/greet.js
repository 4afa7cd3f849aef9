return module.exports = (name) => `hello ${name}`;
