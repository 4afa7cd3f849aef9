'use strict';

const LIMIT = 80;

module.exports = {
  LIMIT,
  pad: pad,
  trim: trim,
  version: 2,
};

function pad(text) {
  return text.padStart(3);
}

function trim(text) {
  return text.trim();
}
