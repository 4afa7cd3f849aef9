let n = 0

export default {
  get current () { return ++n }
}
