export default function (name) {
  return function () {
    console.log.apply(console, [name + ':'].concat([].slice.call(arguments)))
  }
}
