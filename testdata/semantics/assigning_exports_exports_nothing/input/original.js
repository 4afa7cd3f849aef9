exports.kept = 'written before'
exports = { lost: true }
