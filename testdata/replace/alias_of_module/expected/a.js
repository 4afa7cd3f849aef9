export const x = 'through m'
