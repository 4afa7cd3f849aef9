exports.value = 1 +;
