export const mode = process.env.DEMO_MODE || 'development';
