import slug from './slug.js';

console.log(slug('One Two'));
console.log(slug.name, slug.length);
