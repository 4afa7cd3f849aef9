function static() {}
var interface = function () {};

console.log(static.name, typeof interface);
