export default {
  host: 'localhost',
  port: 80,
  helper () { return 'helper of ' + this.port }
}
