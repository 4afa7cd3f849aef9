import _area from './area.js'
const { area, once } = _area

console.log(area(2), once)
