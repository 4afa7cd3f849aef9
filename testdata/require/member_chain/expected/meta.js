export const info = { name: 'meta', version: '1.2.3' };
export const formats = { 'short-date': 'YYYY' };
