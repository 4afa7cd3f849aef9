module.exports = { mode: process.env.DEMO_MODE || 'development' };
