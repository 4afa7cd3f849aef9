const colours = require('colours');
const { mark } = require('colours/marks');

exports.paint = (text) => mark + colours.red(text) + mark;
exports.tints = colours.tints.version;
