import * as codes from './codes.js'
console.log(codes.NOT_FOUND, codes.GONE, codes.isError(codes.GONE), codes.OK)
