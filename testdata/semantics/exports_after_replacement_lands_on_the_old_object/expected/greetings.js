const exports = {};

const greetings = {
    hello: function (name) {
        return 'Hello ' + name;
    }
};
export default greetings;

// module.exports is another object by now
exports.bye = function (name) {
    return 'Bye ' + name;
};

console.log(exports.bye('module'), exports === greetings);
