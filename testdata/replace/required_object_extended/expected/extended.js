import base from './base.js';

const extended = base;
export default extended;
extended.extra = 'extra';
