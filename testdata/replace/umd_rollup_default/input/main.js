const dayjs = require('./dayjs-like');
console.log(dayjs(3).format(), dayjs.locale);
