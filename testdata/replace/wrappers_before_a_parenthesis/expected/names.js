export const join = (...parts) => parts.join('/')
export const version = '2.9.0';

[5].forEach(function (n) { console.log('names', n) })
