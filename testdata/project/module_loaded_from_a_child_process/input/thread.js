const { parentPort, workerData } = require('worker_threads')
const { double } = require('./double')

parentPort.postMessage(double(workerData))
