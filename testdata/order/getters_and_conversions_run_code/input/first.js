console.log('first loads');
module.exports = 1;
