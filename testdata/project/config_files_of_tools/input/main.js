const fs = require('fs');
const path = require('path');

// what a tool does which knows both names
function config(base) {
  const file = ['.js', '.cjs'].map((ext) => path.join(__dirname, base + ext)).find((f) => fs.existsSync(f));
  return require(file);
}

console.log(config('.eslintrc').rules, config('.prettierrc').semi, typeof config('Gruntfile'), require('./lib'));
