function show() {}
console.log(show.hasOwnProperty('caller'), 'arguments' in show);
console.log(Object.getOwnPropertyNames(show).join());
