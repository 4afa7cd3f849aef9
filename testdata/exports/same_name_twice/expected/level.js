export let current = 'debug';

export const get = () => current;
export const first = (function (value) { return () => value; })(current);

// production wins
current = 'error';
