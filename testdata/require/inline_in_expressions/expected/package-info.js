export const version = '3.2.1';
