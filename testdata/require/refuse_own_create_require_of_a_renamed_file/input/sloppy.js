with ({ seen: 1 }) exports.seen = seen;
