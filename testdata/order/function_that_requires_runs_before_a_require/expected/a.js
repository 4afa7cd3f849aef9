console.log('a loads');
export const start = () => {};
