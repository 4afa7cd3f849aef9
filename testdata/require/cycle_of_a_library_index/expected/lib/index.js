import data from './data.json' with { type: 'json' };
import utils from './utils.js';
import presets from './presets.js';
import Pair from './pair.js';

export var version = data.version;
export { utils, presets, Pair };
