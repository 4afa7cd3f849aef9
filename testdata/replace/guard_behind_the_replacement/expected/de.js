const de = 'deutsch';
export { de as default, de as 'module.exports' };
