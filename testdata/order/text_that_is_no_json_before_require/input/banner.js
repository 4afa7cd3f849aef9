console.log('banner loads');
module.exports = 'banner';
