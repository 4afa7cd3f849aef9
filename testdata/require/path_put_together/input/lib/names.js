exports.names = ['square', 'circle'];
