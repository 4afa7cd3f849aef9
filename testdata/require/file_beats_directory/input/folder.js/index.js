module.exports = 'a folder named like a file'
