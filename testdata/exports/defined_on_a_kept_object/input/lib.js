const api = module.exports = { name: 'lib' };

Object.defineProperty(api, 'hidden', { value: 1 });
Object.defineProperty(api, 'shown', { value: 2, enumerable: true });
