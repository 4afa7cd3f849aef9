import express from './express.js'

var app = express('demo')
console.log(app.name, express.version, express.Router('/x').prefix)
