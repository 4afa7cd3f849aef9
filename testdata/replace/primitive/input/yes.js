module.exports = !0;
