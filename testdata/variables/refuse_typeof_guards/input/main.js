if (typeof module !== 'undefined') console.log('module there');
if (typeof exports === 'object') console.log('exports there');
if (typeof require === 'function') console.log('require there');
if (typeof define === 'function') console.log('an AMD loader');
if (typeof window === 'undefined' && typeof process === 'object') console.log('not a browser');
if (typeof __dirname === 'string' && typeof __filename !== 'undefined') console.log('paths there');

console.log(typeof module, typeof exports, typeof require, typeof require.main, typeof define, typeof module.exports);
