const { render } = require('./engine');

module.exports = { home: () => render({ user: 'home' }) };
