module.exports = { name: "held" };
