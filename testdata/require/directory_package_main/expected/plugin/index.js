export const name = 'wrong: index although main is set';
