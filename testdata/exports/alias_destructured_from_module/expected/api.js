export const get = () => 'got ' + kind;
export const kind = 'json';
