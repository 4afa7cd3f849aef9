const prefix = globalThis.toolOptions ? globalThis.toolOptions.prefix : '(not installed) ';

export const run = () => prefix + 'tool';
