export function shout(s) { return s.toUpperCase() }

export let names
;['a', 'b'].forEach(function (n) { (names = names || []).push(n) })

export const total = [1, 2]
;(function () {
  total.push(3)
})()
