const LIMIT = 5

// === public interface ===
export {
  // opening
  // first the verbs
  open,
  /* inline */
  close,
  /**
   * How many at once.
   */
  LIMIT // eslint-disable-line
}

export const last = 'last' // no comma after this one
// closing
// === end ===

function open () { return 'open' }
function close () { return 'close' }
