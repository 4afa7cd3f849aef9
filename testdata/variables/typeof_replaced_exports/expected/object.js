const object = { limit: 3 };
export default object;

console.log('object', typeof object, 'function');
