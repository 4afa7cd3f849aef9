export function measure(text) {
  return text.length
}
(function () {
  console.log('measure is there')
})()
