module.exports = function () {
    return Object.keys(this || {}).join();
};
