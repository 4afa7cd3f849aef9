export const format = (n) => `day ${n}`;
