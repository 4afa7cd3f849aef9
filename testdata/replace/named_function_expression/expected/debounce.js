export default function debounce (fn, wait) {
  let timer
  return function () {
    clearTimeout(timer)
    timer = setTimeout(fn, wait)
  }
}
