console.log('registered');
globalThis.patched = true;

export const register = name => name;
