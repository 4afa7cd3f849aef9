const json = (value) => JSON.stringify({ value });
export { json as default, json as 'module.exports' };
