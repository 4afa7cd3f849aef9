exports.text = '1';
exports.text += '.' + 2;
exports.text += '.' + 3;

exports.flags = 1;
exports.flags |= 4;
exports.flags **= 2;

exports.name ||= 'anonymous';
exports.channel = '';
exports.channel ??= 'never taken';
exports.channel &&= 'never taken either';
exports.build ??= exports.text.length;
