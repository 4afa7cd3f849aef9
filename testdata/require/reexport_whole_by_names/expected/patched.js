export { default } from './lib/patched.js'
