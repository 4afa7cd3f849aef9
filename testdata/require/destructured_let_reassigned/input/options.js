exports.retries = 3;
exports.log = (text) => console.log(text);
