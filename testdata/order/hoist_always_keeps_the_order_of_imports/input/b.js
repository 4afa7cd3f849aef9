console.log('b loads');
module.exports = () => 'b';
