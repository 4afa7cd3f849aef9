console.log(process.mainModule === require.main, typeof require.main.filename)
console.log(require.main.exports.title, process.mainModule === module)
