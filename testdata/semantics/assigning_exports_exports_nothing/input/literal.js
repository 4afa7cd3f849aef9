exports = { hello: 'nobody hears this' }
