function average(list) { return list.length }
export { average };
({}).toString()
