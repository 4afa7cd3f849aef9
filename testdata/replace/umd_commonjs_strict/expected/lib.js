import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const exports = {};

(function (root, factory) {
    if (typeof define === 'function' && define.amd) {
        define(['exports', 'b'], factory);
    } else if (typeof exports === 'object' && typeof exports.nodeName !== 'string') {
        // CommonJS
        factory(exports, require('./b'));
    } else {
        // Browser globals
        factory((root.commonJsStrict = {}), root.b);
    }
}(exports, function (exports, b) {
    exports.action = function () {
        exports.action.calls++;
        return 'action on ' + b.name;
    };
    exports.action.calls = 0;
}));

export default exports;
