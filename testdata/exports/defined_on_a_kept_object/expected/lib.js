const api = { name: 'lib' };
export default api;

Object.defineProperty(api, 'hidden', { value: 1 });
Object.defineProperty(api, 'shown', { value: 2, enumerable: true });
