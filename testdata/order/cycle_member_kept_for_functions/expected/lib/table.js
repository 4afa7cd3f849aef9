import * as report from './report.js';
import { gap } from './report.js';

export { Table as default };

function Table() {}
Table.join = (cells) => cells.map((cell) => report.line(cell)).join(gap);
