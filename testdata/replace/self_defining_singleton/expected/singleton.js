const singleton = function () {
  return singleton.instance.n++
}
export default singleton

singleton.instance = { n: 0 }

singleton.reset = () => { singleton.instance = { n: -1 } }
