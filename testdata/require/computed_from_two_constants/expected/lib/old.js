export const name = 'old';
