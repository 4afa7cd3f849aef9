console.log('later is loaded');

exports.mode = process.env.MODE;
