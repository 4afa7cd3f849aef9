function users() { return 'users route' }
export { users as default, users as 'module.exports' }
