module.exports = () => 'helped';
