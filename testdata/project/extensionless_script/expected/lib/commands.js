const exports = {}

exports.sum = (...numbers) => numbers.reduce((a, b) => a + Number(b), 0)

export { exports as default, exports as 'module.exports' }
export const { sum } = exports
