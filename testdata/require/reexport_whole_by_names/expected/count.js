export { default } from './lib/count.js'
