import clear from './clear.js';

export const reset = () => {
  clear();
};
