exports.partly = true
console.log('broken starts')
JSON.parse('{ not json')
