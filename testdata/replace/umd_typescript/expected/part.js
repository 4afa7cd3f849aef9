export const prefix = '> ';
