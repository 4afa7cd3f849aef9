function sum() { return 3 }

export function wrap() { return '[]' }
export { sum as listed };
[7].some(function (n) { console.log('lists', n) })
