export const value = 'a';
