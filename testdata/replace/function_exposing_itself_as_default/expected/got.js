function got (url) {
  return 'GET ' + url
}

export default got
got.default = got
got.got = got
