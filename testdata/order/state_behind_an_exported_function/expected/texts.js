import { translate } from './i18n.js';
export const hello = translate('hello');
