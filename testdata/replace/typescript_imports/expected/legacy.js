export default { name: 'legacy', version: 1 };
