import clamp from './clamp.js'
console.log(clamp(5, 0, 3), clamp.source)
