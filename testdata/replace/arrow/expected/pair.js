export default (key, value) => ({ key, value })
