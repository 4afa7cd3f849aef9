export let never

function nothing() {
  return
  (never = true)
}

async function waits() {
  return await
  1
}

export { nothing, waits }
