export const greeting = process.env.GREETING || 'hello';
