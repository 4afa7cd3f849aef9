exports.same = exports === module.exports;
exports.sameThis = this === exports;

exports.own = function (other) {
    return other === exports;
};
