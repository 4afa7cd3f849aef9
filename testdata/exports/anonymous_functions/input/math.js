exports.sum = function (numbers) {
    return numbers.reduce(function (a, b) { return a + b }, 0)
}

exports.mean = function (numbers) {
    if (!numbers.length) return NaN
    return exports.sum(numbers) / numbers.length
}
