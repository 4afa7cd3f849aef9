import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const parts = { numbers: require('./counting') };

export const text = `bumped to ${parts.numbers.bump()}`;
