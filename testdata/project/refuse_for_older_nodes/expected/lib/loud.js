import { greet } from './greet.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export default function loud(name) {
  // Loaded when it is needed.
  const { shout } = require('./shout.cjs');
  return shout(greet(name));
}
