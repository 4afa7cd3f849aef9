function register(mod, api) {
  mod.exports = { registered: true, ...api }
}
export { register as default, register as 'module.exports' }
