const module = { exports: {} }
const exports = module.exports

!function(t,e){"object"==typeof exports&&"undefined"!=typeof module?module.exports=e():"function"==typeof define&&define.amd?define(e):(t="undefined"!=typeof globalThis?globalThis:t||self).dayjs=e()}(exports,(function(){"use strict";var n=function(t){return{format:function(){return"day "+t}}};return n.locale="en",n}));

export default module.exports
