function request (url, method) {
  return (method || defaults.method) + ' ' + url
}

const defaults = { method: 'HEAD' }

module.exports = Object.assign(request, {
  defaults,
  get: url => request(url, 'GET')
})
