const parts = { numbers: module.require('./counting') };

exports.text = `bumped to ${parts.numbers.bump()}`;
