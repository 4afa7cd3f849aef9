import { parentPort, workerData } from 'worker_threads'
import { double } from './double.js'

parentPort.postMessage(double(workerData))
