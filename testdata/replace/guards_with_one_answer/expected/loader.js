import fs from 'fs';
const isNode = true;

export const exists = fs && fs.existsSync;
export { isNode };
