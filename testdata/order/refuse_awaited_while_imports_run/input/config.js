console.log('config is loaded');

exports.mode = process.env.MODE;
