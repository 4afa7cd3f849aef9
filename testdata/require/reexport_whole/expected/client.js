import client from './lib/client.js'

export default client
