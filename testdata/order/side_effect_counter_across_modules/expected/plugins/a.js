import * as registry from '../registry.js'

registry.add('a')
