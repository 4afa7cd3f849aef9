module.exports = function plain(n) {
    return n + 1;
};
