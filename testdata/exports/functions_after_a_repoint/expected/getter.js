const module = { exports: {} };
let exports = module.exports;

exports.name = 'first';
Object.defineProperty(exports, 'who', { enumerable: true, get: () => exports.name });
console.log('getter says', exports.who);
exports = { name: 'second' };

export default module.exports;
