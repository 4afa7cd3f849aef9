let loads = 0

export let getConfig = function () {
  const config = { n: ++loads }
  getConfig = () => config
  return config
}
