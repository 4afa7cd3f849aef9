export { Extended as default };

import Entry from './entry.js';
import { inherits } from 'util';

inherits(Extended, Entry);

function Extended(name) {
  Entry.call(this, name);
}
