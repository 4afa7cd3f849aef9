console.log('also loaded');
export const b = 1;
