console.log('square');
export const round = (n) => Math.round(n);
