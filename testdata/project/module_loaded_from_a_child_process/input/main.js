const { fork } = require('child_process')
const { Worker } = require('worker_threads')
const path = require('path')

const worker = new Worker(path.join(__dirname, 'thread.js'), { workerData: 20 })
worker.on('message', function (answer) {
  console.log('thread says', answer)
  const child = fork(require.resolve('./child'), ['7'])
  child.on('message', n => console.log('child says', n))
})
