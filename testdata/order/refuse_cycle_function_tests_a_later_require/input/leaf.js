exports.z = 1;
