const level = 'first';

module.exports = { level };
