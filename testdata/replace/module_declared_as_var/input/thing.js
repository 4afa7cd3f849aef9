exports.visible = 'visible';

var module = { exports: {} };
module.exports.lost = 'on a homemade module';
console.log(Object.keys(module.exports));
