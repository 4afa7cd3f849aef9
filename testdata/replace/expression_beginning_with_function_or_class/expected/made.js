export default new class {
  kind = 'made from an anonymous class'
}
