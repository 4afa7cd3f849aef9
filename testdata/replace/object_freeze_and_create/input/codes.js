module.exports = Object.freeze({
  OK: 0,
  FAIL: 1
})
