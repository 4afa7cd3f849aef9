import handlers from './handlers.js';

console.log(handlers.default(), handlers['on-load'](), handlers[404](), handlers.delete, handlers.computed_key);
console.log(handlers.async, handlers.get(), handlers.set());
