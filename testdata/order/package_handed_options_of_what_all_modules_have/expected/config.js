export const port = process.env.APP_PORT;
