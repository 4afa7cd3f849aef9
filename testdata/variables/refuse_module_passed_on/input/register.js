module.exports = function (mod, api) {
  mod.exports = { registered: true, ...api }
}
