export const title = 'The Title';
export const version = 2;
