export default function create(name) {
  return { name: name }
}

export const version = '2.0.0'
