/*!
 * tiny-cache
 * Copyright (c) the authors
 * MIT Licensed
 */

/* eslint-disable no-var */
var store = new Map() // module private

//
// Public API
//

exports.get = function (key) { // returns undefined on a miss
  return store.get(key)
} // get

/** @type {(key: string, value: unknown) => void} */
exports.set = /* istanbul ignore next */ function (key, value) {
  store.set(key, value)
};

exports.has = (key) => store.has(key); // trailing

/* before */ exports.LIMIT /* between */ = /* value */ 100 /* after */ ; // end

// exports.clear = function () { store.clear() }

exports.size = store.size // snapshot at load: 0

// last line of the file, kept
