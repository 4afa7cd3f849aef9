import { fork } from 'child_process'
import { Worker } from 'worker_threads'
import path from 'path'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

const worker = new Worker(path.join(import.meta.dirname, 'thread.js'), { workerData: 20 })
worker.on('message', function (answer) {
  console.log('thread says', answer)
  const child = fork(require.resolve('./child'), ['7'])
  child.on('message', n => console.log('child says', n))
})
