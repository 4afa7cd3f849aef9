'use strict';

// Upper-cases the first letter and leaves the rest alone.
exports.capitalize = function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/**
 * Turns a title into something that can stand in a URL.
 */
exports.slugify = function slugify(text, separator) {
  return text.toLowerCase().split(/\s+/).join(separator || '-');
};
