import keep from './keep.js';
import or from './or.js';
import nullish from './nullish.js';

console.log(keep.kept, or.who, nullish.who);
