import { double } from './double.js'

process.send(double(Number(process.argv[2])))
process.disconnect()
