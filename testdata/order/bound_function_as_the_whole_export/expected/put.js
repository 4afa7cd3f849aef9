import { map } from './store.js';
export default map.set.bind(map);
