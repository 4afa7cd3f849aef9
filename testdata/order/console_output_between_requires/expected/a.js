console.log('a: evaluating');
export const name = 'a';
