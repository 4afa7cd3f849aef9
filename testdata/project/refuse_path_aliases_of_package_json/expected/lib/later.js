console.log('later loads');
const later = () => 'later';
export { later as default, later as 'module.exports' };
