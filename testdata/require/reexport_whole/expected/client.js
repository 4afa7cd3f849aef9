export { default } from './lib/client.js'
