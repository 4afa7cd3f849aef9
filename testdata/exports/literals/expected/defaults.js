export const host = 'localhost'
export const port = 8080
export const verbose = false
export const proxy = null
export const extensions = ['.js', '.json']
export const pattern = /\.js$/i
export const limits = { body: '100kb', files: 5 }
export const retries = -1
export const banner = `listening
on all interfaces`
export const missing = undefined
export const max = 10n
