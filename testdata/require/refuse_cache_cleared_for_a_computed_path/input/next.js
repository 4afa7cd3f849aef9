exports.next = () => (globalThis.count = (globalThis.count || 0) + 1);
