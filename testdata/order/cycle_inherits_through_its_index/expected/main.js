import * as streams from './index.js';
import Parse from './lib/parse.js';

const extract = new streams.Extract();
console.log(extract instanceof Parse, extract.name(), Parse.create().name());
