exports.id = () => 'id-1';
