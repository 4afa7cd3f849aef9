const consts = Object.freeze({ PI: 3.14, E: 2.72 })
export { consts as default, consts as 'module.exports' }
