console.log('twice loads');
export const twice = (n) => n * 2;
