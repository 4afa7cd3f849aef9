export let requests = 0
export let errors = 10
export const lastSeen = requests++

export function hit() {
  return ++requests
}

export const miss = () => errors--
errors--
