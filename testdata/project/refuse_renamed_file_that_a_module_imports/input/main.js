const { scale } = require('./scale');

import('./theme.mjs').then(theme => console.log(theme.shades.map(scale), theme.accent));
