import { scale } from './scale.js';

import('./theme.mjs').then(theme => console.log(theme.shades.map(scale), theme.accent));
