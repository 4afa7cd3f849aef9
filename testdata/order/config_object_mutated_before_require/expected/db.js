import settings from './settings.js'
const { dialect, pool } = settings
const adapter = dialect + ' adapter, pool of ' + pool.max

export const describe = () => adapter
