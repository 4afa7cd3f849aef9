import data from './data.json' with { type: 'json' };
import utils from './utils.js';
import curve from './curve/index.js';
import named from './named.js';

export var version = data.version;
export { utils, curve, named };
