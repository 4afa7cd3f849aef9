import { dark } from 'tints';

function core(text) {
  return '*' + dark(text) + '*';
}
export { core as default, core as 'module.exports' };
