module.exports = new class {
  kind = 'made from an anonymous class'
}
