export default Object.freeze({
  OK: 0,
  FAIL: 1
})
