export function render(node) {
  return typeof node === 'string' ? text(node) : element(node)
}

export function element({ tag, children }) {
  return '<' + tag + '>' + children.map(render).join('') + '</' + tag + '>'
}

export const text = s => s
