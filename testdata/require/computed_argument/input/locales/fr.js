module.exports = { hello: 'bonjour' };
