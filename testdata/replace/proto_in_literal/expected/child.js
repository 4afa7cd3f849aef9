const base = { inherited: 'from base' };

export default {
  __proto__: base,
  own: 'own',
};
