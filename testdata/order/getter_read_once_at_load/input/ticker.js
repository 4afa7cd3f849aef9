let n = 0

module.exports = {
  get current () { return ++n }
}
