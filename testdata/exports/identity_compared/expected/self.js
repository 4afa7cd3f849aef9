const exports = {};

exports.same = exports === exports;
exports.sameThis = exports === exports;

exports.own = function (other) {
    return other === exports;
};

export default exports;
