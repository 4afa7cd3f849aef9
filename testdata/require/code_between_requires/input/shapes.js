exports.square = (side) => side * side
