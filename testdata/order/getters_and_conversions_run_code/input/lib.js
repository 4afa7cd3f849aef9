module.exports = { get late() { console.log('late is read'); return 4; } };
