exports.started = process.env.TIMER;
