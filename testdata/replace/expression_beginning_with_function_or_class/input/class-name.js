module.exports = class Registry {}.name
