import path from 'path';

export const codes = { OK: 200, NOT_FOUND: 404 };

console.log(path.posix.basename('/tmp/codes.js'), codes, Object.keys(codes));
