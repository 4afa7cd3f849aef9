const model = require('./model');

try {
  console.log(model.load());
} catch (error) {
  console.log(error.name);
}
