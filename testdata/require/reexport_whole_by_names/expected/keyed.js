export { default } from './lib/keyed.js'
