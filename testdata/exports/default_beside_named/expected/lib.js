const _default = function create(name) {
  return { name: name }
}
export { _default as default }

export const version = '2.0.0'
