exports.text = 'known';
