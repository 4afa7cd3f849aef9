export const n = 'f';
