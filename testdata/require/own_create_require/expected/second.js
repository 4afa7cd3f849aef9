console.log('second loads');
export const name = 'second';
