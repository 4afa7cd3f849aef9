export const type = typeof INJECTED;
