console.log('names loads');
export const a = 'a';
