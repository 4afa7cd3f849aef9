import counter from '../counter.js'

export default counter
