export const createLogger = (prefix) => ({
  prefix,
  info: (msg) => console.log(`${prefix}: ${msg}`),
});
