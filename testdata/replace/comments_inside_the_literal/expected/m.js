const LIMIT = 5

// === public interface ===
// opening
// first the verbs
export { open }
/* inline */
export { close }
/**
 * How many at once.
 */
export { LIMIT }
// eslint-disable-line
export const last = 'last'
// no comma after this one
  // closing
// === end ===

function open () { return 'open' }
function close () { return 'close' }
