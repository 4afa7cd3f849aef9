function request (method) {
  return path => method + ' ' + path
}

export const get = request('GET')
const _delete = request('DELETE')
export { _delete as 'delete' }
const _new = request('POST')
export { _new as 'new' }
const _in = 'in'
export { _in as 'in' }
function _import () { return 'imported' }
export { _import as 'import' }
const _class = class { static x = 1 }.x
export { _class as 'class' }
function _function (n) { return n * 2 }
export { _function as 'function' }
const _typeof = typeof _delete
export { _typeof as 'typeof' }
const _null = null
export { _null as 'null' }
const _true = 'yes'
export { _true as 'true' }
const _enum = ['a', 'b'].length
export { _enum as 'enum' }
