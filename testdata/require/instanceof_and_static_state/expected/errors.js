class HttpError extends Error {
  constructor (code) {
    super('HTTP ' + code)
    this.code = code
    HttpError.count++
  }
}
HttpError.count = 0
export { HttpError }
