console.log('(loading help)');
module.exports = () => 'usage: ...';
