import api from './api.js';
import state from './state.js';
import minified from './minified.js';
console.log(api.ready, api.self === api, state.value, minified(1));
