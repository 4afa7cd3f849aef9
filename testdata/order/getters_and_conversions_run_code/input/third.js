console.log('third loads');
module.exports = 3;
