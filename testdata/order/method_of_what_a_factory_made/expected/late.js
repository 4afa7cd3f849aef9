export const started = process.env.TIMER;
