import lazy from './lazy.js'

// a module that is a thenable: `await` takes the value out of it
async function main () {
  console.log(typeof lazy.then)
  console.log(await lazy)
  console.log(await Promise.resolve(lazy))
}

main()
