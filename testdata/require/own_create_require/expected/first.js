console.log('first loads');
export const name = 'first';
