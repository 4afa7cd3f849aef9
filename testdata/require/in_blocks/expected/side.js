console.log('(side loaded)')

export {}
