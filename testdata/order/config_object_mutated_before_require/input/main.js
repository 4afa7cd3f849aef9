const settings = require('./settings')
settings.dialect = 'mysql'
settings.pool = { max: 5 }

const db = require('./db')

console.log(db.describe())
