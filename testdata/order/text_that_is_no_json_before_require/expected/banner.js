console.log('banner loads');
const banner = 'banner';
export { banner as default, banner as 'module.exports' };
