'use strict';

module.exports = {
  text: require('./lib/text'),
  Words: require('./lib/words'),
};
