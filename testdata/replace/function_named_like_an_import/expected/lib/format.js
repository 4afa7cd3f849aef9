export const pad = (text, n) => text.padStart(n, '-')
export class Base { static label = 'base store' }
