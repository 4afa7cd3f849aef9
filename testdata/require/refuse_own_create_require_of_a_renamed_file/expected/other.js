const other = 'other';
export { other as default, other as 'module.exports' };
