export const path = '/users';
