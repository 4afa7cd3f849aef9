export const count = () => process.argv.length;
