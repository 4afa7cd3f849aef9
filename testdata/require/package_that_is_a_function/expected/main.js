import minimist from 'minimal-args';
import { parse } from 'minimal-args';
import { defaults } from 'minimal-args';

console.log(minimist(['--a', '1']), parse === minimist, defaults);
