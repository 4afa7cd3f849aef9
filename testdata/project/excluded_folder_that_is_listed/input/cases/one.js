exports.run = () => 'one';
