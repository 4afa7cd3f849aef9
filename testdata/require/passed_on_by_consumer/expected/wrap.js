export function wrap(mod) {
  const out = {}
  mod.calls = 0
  for (const key of Object.keys(mod)) {
    if (typeof mod[key] === 'function') {
      out[key] = (...args) => { mod.calls++; return mod[key](...args) }
    }
  }
  return out
}
