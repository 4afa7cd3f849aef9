exports.value = 'value';
