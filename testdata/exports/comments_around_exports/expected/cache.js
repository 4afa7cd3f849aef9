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

export function get(key) { // returns undefined on a miss
  return store.get(key)
} // get

/** @type {(key: string, value: unknown) => void} */
export /* istanbul ignore next */ function set(key, value) {
  store.set(key, value)
}

export const has = (key) => store.has(key); // trailing

/* before */ export const LIMIT = /* between */ /* value */ 100 /* after */ ; // end

// exports.clear = function () { store.clear() }

export const size = store.size // snapshot at load: 0

// last line of the file, kept
