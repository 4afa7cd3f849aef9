console.log('(side loaded)')
