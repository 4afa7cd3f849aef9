export const path = '/posts';
