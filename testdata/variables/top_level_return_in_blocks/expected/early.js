const module = { exports: {} }

module.exports = 'replaced before return'
main: {
break main
module.exports = 'after return'
}

export default module.exports
