console.log('db loads');
export const url = 'db:';
