import * as theme from './theme.js'

console.log(theme.colors.primary, theme.colors.dark.primary, theme.sizes[1], theme.Button.defaults.type)
