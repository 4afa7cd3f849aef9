console.log('later loads');
module.exports = () => 'later';
