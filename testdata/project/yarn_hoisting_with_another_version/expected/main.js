import { banner } from '@mono/app';
import { version } from 'tints';

console.log(banner('yarn'), version);
