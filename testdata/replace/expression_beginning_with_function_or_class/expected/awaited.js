export default (async function () {}())
