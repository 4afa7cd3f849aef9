export const today = 'monday';
