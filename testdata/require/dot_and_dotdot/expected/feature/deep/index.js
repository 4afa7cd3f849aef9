export const label = 'deep index';
