import api from './api.js';

console.log(api.kept, api.removed, 'removed' in api);
console.log(api.disable('kept'), 'kept' in api, api.kept);
