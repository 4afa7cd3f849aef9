import * as date from './date.js';
import { format } from 'util';

const _date = (d) => date.iso(d);
export { _date as date };
function _format(s) {
  return format('[%s]', s);
}
export { _format as format };
