import * as main from './index.js';
import * as _main from '../index.js';
import root from '../../index.js';

export const here = main.label;
export const parent = _main.label;
export const grandparent = _main.label;
export { root };
