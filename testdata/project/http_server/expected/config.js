export const port = process.env.PORT || 3000;
export const title = 'Notes';
