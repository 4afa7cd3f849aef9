export const name = 'main is a directory';
