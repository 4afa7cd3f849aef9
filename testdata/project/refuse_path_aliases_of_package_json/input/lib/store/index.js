const { twice } = require('@lib/twice');
exports.get = (key) => key + twice(1);
