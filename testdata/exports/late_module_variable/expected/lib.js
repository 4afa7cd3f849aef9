export const ready = true;
export const log = [];
