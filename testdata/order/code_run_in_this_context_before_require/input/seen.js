exports.type = typeof INJECTED;
