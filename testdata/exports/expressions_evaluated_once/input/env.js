let seq = 0
const nextId = () => `id-${++seq}`

exports.id = nextId()
exports.isDev = process.env.FIXTURE_MODE !== 'production'
exports.tags = ['b', 'a'].sort().concat(exports.id)
exports.started = new Date(0)
exports.next = nextId()
