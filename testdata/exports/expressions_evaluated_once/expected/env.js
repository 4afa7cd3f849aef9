let seq = 0
const nextId = () => `id-${++seq}`

export const id = nextId()
export const isDev = process.env.FIXTURE_MODE !== 'production'
export const tags = ['b', 'a'].sort().concat(id)
export const started = new Date(0)
export const next = nextId()
