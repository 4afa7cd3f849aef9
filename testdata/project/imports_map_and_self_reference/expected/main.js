import self from 'self-aware';
import { extra } from 'self-aware/extra';
import lib from './lib/index.js';
import * as id from '#internal/id';
import pkg from 'self-aware/package.json' with { type: 'json' };

console.log(self === lib, self.name, extra(), id.id, pkg.version);
