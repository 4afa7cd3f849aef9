function nothing() {
  return
  (exports.never = true)
}

async function waits() {
  return await
  1
}

exports.nothing = nothing
exports.waits = waits
