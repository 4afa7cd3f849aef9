export const first = 'of one';
