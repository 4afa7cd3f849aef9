exports.ready = false;
exports.start = () => { exports.ready = true; };
