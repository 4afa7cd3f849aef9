const items = []

module.exports = {
  add (item) {
    items.push(item)
  },
  list: function () {
    return items.slice()
  },
  count: () => items.length
}
