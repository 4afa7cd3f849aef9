var slug = require('./slug');

console.log(slug('One Two'));
console.log(slug.name, slug.length);
