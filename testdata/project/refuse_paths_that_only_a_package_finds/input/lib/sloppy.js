with ({ seen: 'seen' }) exports.seen = seen;
