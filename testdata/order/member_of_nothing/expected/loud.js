console.log('loaded');
export const a = 1;
