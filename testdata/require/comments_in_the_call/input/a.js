exports.value = 'a';
