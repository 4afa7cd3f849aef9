export const name = 'b';
