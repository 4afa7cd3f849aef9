['square', 'circle'].forEach((name) => {
  const own = module
  own.exports[name] = name.length
})

module.exports.areaOf = (name) => module.exports[name] * 2
