export const port = process.env.DEMO_PORT;
export const host = process.env.DEMO_HOST;
