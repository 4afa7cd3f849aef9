import base from './base.js';

const direct = base;
export default direct;
direct.more = 'more';
