global.attempts = (global.attempts || 0) + 1;
exports.partial = true;
throw new RangeError('broken, attempt ' + attempts);
