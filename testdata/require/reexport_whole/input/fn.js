module.exports = require("./lib/fn");
