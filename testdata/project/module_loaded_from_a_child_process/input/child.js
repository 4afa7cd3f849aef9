const { double } = require('./double')

process.send(double(Number(process.argv[2])))
process.disconnect()
