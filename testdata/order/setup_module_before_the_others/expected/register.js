export const install = (options) => {
  globalThis.toolOptions = options;
  console.log('installed');
};
