const codes = require('./codes')
console.log(codes.NOT_FOUND, codes.GONE, codes.isError(codes.GONE), codes.OK)
