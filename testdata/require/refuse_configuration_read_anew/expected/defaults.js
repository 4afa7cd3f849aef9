export const defaults = { prefix: '#' };
