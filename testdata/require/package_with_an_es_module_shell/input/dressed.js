const { greet } = require('dressed');

exports.greet = greet;
