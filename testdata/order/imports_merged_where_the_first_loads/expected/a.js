console.log('a loads');
export const n = 'a';
