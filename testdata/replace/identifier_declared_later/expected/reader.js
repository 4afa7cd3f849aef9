// `reader` is a var: at this point it is still undefined
export default reader;

var reader = function () {
  return 'read';
};

console.log(reader());
