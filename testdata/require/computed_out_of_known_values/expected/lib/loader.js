import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const names = ['sums'];
names.push('lists');

export const kinds = names.map((name) => Object.keys(require('./' + name)).join());
