module.exports = async function () {}()
