"use strict";var e=module.exports=function(n){return n+e.base};e.base=41,module.exports.default=e;
