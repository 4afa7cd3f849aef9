exports.built = () => 'built';
