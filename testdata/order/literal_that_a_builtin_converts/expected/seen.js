export const value = globalThis.converted;
