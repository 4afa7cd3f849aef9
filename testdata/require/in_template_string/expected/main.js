import * as _banner from './banner.js';
import path from 'path';

const banner = `
${_banner.title}
v${_banner.version} ${`nested ${path.posix.sep}`}
`;
console.log(banner.trim());
console.log(`not code: require('./nothing')`, "require('./nothing')", /require\('x'\)/.source.length);
// require('./commented-out')
