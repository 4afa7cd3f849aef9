console.log('b loads');
export const name = 'b';
