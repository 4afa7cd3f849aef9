import model from './model.js';

try {
  console.log(model.load());
} catch (error) {
  console.log(error.name);
}
