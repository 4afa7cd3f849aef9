exports.help = () => typeof require('./dan');
