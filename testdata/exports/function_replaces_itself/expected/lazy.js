let loads = 0

export let getConfig
getConfig = function () {
  const config = { n: ++loads }
  getConfig = () => config
  return config
}
