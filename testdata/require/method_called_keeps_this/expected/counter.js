export default {
  total: 0,
  add (n) {
    this.total += n
    return this
  },
  peek () {
    return this.total
  }
}
