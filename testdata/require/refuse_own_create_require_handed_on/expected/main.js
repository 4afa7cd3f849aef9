import { createRequire } from 'module';
const names = ['./a', './b'];
console.log(names.map(createRequire(import.meta.filename)));
