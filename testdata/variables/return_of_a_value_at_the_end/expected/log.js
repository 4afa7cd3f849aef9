console.log('log is loaded')
void (function () { console.log('at the end') })()

export {}
