export const id = 'internal id';
