export const mode = 'fast';
