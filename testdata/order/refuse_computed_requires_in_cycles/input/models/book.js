const { register } = require('../main');

register('book');
