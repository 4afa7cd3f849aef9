module.exports = { dialect: 'sqlite', pool: { max: 1 } }
