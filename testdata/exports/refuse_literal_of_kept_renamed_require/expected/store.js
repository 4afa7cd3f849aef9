import model from './model.cjs';

console.log('store loads');

export {
  model,
};
