with ({ seen: 'b' }) exports.seen = seen;
