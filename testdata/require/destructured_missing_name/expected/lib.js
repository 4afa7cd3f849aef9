export const present = 'here';
