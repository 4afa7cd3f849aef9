let early

early = 'replaced before return'
main: {
break main
early = 'after return'
}

export default early
