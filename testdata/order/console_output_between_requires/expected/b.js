console.log('b: evaluating');
export const name = 'b';
