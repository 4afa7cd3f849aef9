export const users = () => 'list of users';
