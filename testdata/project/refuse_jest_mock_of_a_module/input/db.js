exports.query = () => 'real';
