exports.run = () => 'two';
