const later = () => 'later';
export { later as default, later as 'module.exports' };
