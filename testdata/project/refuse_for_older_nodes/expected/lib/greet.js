import { dirname, sep } from 'path';
import { fileURLToPath } from 'url';

export const greet = name => `Hello ${name}, from ${dirname(fileURLToPath(import.meta.url)).split(sep).pop()}`;
