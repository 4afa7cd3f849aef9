exports.where = function () {
    return 'saved with CRLF';
};
