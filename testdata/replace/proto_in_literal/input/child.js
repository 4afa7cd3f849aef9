const base = { inherited: 'from base' };

module.exports = {
  __proto__: base,
  own: 'own',
};
