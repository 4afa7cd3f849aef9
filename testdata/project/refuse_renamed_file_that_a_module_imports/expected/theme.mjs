import { light } from './colors.cjs';
import * as colors from './colors.cjs';

export { accent } from './colors.cjs';
export const shades = [light, colors.dark];
