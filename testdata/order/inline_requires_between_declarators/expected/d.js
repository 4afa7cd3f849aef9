console.log('d loads');
export const n = 'd';
