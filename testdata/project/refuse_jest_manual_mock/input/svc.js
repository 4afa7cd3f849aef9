const { get } = require('fetcher');

exports.run = () => get('a');
