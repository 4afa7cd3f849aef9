export const host = process.env.APP_HOST || 'nowhere';
