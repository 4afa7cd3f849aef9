const { translate } = require('./i18n');
module.exports = { hello: translate('hello') };
