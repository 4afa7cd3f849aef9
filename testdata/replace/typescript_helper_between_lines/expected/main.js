['one', 'two'].forEach((each) => console.log(each))
import level from './level.js'

console.log(level)
