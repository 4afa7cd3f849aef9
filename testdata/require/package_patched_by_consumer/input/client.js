const { get } = require('tiny-http');

exports.load = () => get('/client');
