export { describe }

main: {
for (const arg of [1, 2, 3]) {
  switch (arg) {
    case 2:
      try {
        console.log('leaving at', arg)
        console.log('value of return is thrown away'); break main
      } finally {
        console.log('finally still runs')
      }
  }
  console.log('passed', arg)
}

console.log('never')
}

// hoisted, so available although the body never gets here
function describe (x) { return 'described ' + x }
