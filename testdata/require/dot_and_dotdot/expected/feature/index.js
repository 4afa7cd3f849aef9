export const label = 'feature index';
