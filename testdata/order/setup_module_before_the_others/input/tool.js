const prefix = globalThis.toolOptions ? globalThis.toolOptions.prefix : '(not installed) ';

exports.run = () => prefix + 'tool';
