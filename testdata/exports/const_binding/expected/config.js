const SECOND = 1000
const TIMEOUT = 30 * SECOND
const levels = { error: 0, warn: 1, info: 2 }

export { TIMEOUT, levels }
