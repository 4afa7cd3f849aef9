module.exports = class Queue {}
