import shared from './shared.js';

export const change = () => {
  shared.value = 'changed by a';
  shared.list.push('a');
};
export const read = () => shared.value;
