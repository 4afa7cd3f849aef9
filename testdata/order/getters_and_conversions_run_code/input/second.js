console.log('second loads');
module.exports = 2;
