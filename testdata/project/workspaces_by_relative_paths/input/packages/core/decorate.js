exports.decorate = (text) => `* ${text} *`;
