export default (function (n) {
  return this.base * n
}.bind({ base: 21 }))
