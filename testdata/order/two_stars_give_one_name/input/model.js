console.log('model is loaded');
exports.name = 'model';
