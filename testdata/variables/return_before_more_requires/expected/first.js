console.log('first loads');
export const done = true;
