function install(target) {
  function average(list) { return list.length }
  target.average = average
}
install(this);
({}).toString()
