module.exports = [Date.now(), Math.random()];
