import { version } from 'semverish';
import * as inner from './vendor/inner.js';

console.log(version, inner.version);
