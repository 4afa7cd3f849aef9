export const title = 'plugins';
