const module = { exports: {} }

module.exports = 'quiet';
if (process.env.FIXTURE_LOUD) {
module.exports = 'loud'
console.log(module.exports)
}

const _exports = module.exports
export { _exports as default, _exports as 'module.exports' }
