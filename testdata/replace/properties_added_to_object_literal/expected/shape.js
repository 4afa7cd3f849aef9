const shape = {
  kind: 'circle',
  area: r => r * r * 3
}
export default shape

shape.extra = 'extra'

if (shape.kind === 'circle') {
  shape.later = 'round'
}
