console.log('shout loads');

exports.shout = text => text.toUpperCase();
