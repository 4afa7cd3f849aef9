function request (url, method) {
  return (method || defaults.method) + ' ' + url
}

const defaults = { method: 'HEAD' }

export default Object.assign(request, {
  defaults,
  get: url => request(url, 'GET')
})
