import settings from './settings.js'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)
settings.dialect = 'mysql'
settings.pool = { max: 5 }

const db = require('./db')

console.log(db.describe())
