export const first = 'of two';
export const other = 'other';
