(function (root, factory) {
    if (typeof define === 'function' && define.amd) {
        define(factory);
    } else if (typeof module === 'object' && module.exports) {
        module.exports = factory()
    }
}(typeof self !== 'undefined' ? self : this, function () {
    return { log: function (text) { console.log(text) } }
}));
[3].forEach(function (n) {
    console.log('logger', n)
});
