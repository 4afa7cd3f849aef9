console.log('second runs');
module.exports = function () {};
