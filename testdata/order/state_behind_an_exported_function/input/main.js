const i18n = require('./i18n');
i18n.configure({ locale: 'de' });
const texts = require('./texts');
console.log(texts.hello);
