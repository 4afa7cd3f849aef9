console.log('c loads');
export const n = 'c';
