import { light } from './colors.js';
import * as colors from './colors.js';

export { accent } from './colors.js';
export const shades = [light, colors.dark];
