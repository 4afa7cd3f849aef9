export const colors = {}
colors.primary = 'blue'
colors.dark = { primary: 'navy' }

export const sizes = []
sizes.push(10, 20)

export function Button () {}
Button.defaults = { type: 'submit' }
Button.prototype.render = function () {}
