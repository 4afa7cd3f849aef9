'use strict';

if (process.env.FIXTURE_NATIVE === '1') {
  module.exports = require('./native');
} else {
  module.exports = require('./fallback');
}
