console.log('text loads');

exports.text = 'some text';
