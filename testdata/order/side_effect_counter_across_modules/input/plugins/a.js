require('../registry').add('a')
