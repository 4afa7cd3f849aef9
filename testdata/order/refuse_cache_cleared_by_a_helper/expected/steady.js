console.log('steady loads');
export const n = 2;
