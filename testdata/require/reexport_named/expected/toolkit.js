import fs from './files.js'
import Queue from './queue.js'
import meta from './meta.json' with { type: 'json' }

export { fs, Queue }
export const version = meta.version
export const write = fs.write
export const everything = fs
