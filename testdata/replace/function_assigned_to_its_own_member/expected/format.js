format.pretty = format
export default format

function format (list) {
  return `[${list.join(', ')}]`
}

format.format = format
