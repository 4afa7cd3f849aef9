import * as i18n from './i18n.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
i18n.configure({ locale: 'de' });
const texts = require('./texts');
console.log(texts.hello);
