import line from './line.js';
import * as rule from './rule.js';
import Table from './table.js';

// What the parts below share comes first: they ask for it while they load.
export var limits = { line: 12 };
export var marks = ['-', '='];
export var gap = ' | ';

export { line };
var _rule = rule.rule;
export { _rule as rule };
export { Table };
