export const n = 'e';
