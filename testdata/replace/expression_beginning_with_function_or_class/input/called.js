module.exports = function () {
  return { kind: 'called on the spot' }
}()
