exports.sum = (...numbers) => numbers.reduce((a, b) => a + Number(b), 0)
