let exports = { hello: 'nobody hears this' }

export {}
