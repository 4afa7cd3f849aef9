// `reader` is a var: at this point it is still undefined
module.exports = reader;

var reader = function () {
  return 'read';
};

console.log(reader());
