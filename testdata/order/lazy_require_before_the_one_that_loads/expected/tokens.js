const exports = {};

console.log('tokens loads');

export default exports;
