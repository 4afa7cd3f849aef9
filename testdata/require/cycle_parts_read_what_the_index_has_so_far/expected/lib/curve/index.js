import Base from './base.js';
import Short from './short.js';

export { Base, Short };

const _curve = { Base, Short };
export default _curve;
