export const port = 8080;
export const nothing = undefined;
export const nil = null;
