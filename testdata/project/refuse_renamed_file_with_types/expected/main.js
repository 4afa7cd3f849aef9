import { area, scope } from './lib/index.js';

console.log(area({ width: 2, height: 3 }), scope({ width: 4 }));
