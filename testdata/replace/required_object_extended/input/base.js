exports.read = () => 'read';
