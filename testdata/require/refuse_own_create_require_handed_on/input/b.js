with ({ seen: 'b' }) module.exports = seen;
