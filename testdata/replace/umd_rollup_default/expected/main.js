import dayjs from './dayjs-like.js';
console.log(dayjs(3).format(), dayjs.locale);
