export default version => {
  if (parseInt(version) > 0) {
    console.log('unsupported')
    process.exit(3)
  }
}
