console.log('log is loaded')
return (function () { console.log('at the end') })()
