import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const counter = require('./lib/counter');
const { fresh, reset } = require('./lib/reload');

counter.bump();
console.log(counter.value(), fresh().value(), fresh() === counter);
reset();
console.log(require('./lib/late').value());
