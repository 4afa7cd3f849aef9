module.exports = ['a', 'e', 'i', 'o', 'u'];
