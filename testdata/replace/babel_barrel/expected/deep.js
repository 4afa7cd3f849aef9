export const both = 'deep';
