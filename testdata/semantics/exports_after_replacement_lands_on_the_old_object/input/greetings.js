module.exports = {
    hello: function (name) {
        return 'Hello ' + name;
    }
};

// module.exports is another object by now
exports.bye = function (name) {
    return 'Bye ' + name;
};

console.log(exports.bye('module'), exports === module.exports);
