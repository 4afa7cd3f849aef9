import settings from './settings.js';
import { built } from './dist/out.js';
import { own } from './own.js';

console.log(settings.level, settings.kind, built(), own);
