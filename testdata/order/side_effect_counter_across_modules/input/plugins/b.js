require('../registry').add('b')
