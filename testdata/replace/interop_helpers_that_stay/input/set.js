module.exports = { name: "set" };
