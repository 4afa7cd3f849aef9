exports.run = () => 'run'

// kept for the day when we need it
function useLegacy () {
  module.exports = () => 'legacy'
}

console.log(useLegacy.length)
