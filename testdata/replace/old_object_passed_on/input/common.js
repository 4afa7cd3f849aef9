'use strict';

module.exports = function setup(env) {
  return Object.assign(() => env.prefix, env);
};
