import who from './who.js';
import tally from './tally.js';

export { who, tally };
