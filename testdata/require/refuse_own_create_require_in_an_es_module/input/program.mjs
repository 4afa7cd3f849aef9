import { createRequire } from 'module';
import { fileURLToPath } from 'url';
const load = createRequire(fileURLToPath(import.meta.url));
console.log(load('./a')(), load('./b').seen, typeof load.resolve('./b'));
const below = createRequire(new URL('./sub/', import.meta.url));
console.log(below('./c'), below('../a')());
