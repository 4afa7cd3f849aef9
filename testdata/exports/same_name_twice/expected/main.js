import * as level from './level.js';

console.log(level.current, level.get(), level.first());
