module.exports = 'deutsch';
