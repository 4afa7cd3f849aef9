import shared from './shared.js';
import { name } from './shared.js';

export default 'modern with ' + shared.name;
export const describe = () => 'named: ' + name;
