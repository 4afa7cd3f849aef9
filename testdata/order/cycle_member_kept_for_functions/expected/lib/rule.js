import { marks, limits } from './report.js';

export var rule = () => marks[1].repeat(limits.line);
