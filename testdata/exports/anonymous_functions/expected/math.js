export function sum(numbers) {
    return numbers.reduce(function (a, b) { return a + b }, 0)
}

export function mean(numbers) {
    if (!numbers.length) return NaN
    return sum(numbers) / numbers.length
}
