console.log('f loads');
export const n = 'f';
