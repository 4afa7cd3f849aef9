import fs from 'fs';
import path from 'path';

// Reads a program without running it.
export const load = (name) => fs.readFileSync(path.join(import.meta.dirname, '../test/fixtures', name), 'utf8');
export const kinds = ['with', 'plain'];
