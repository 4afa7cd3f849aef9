const driver = require('./driver')
console.log(driver.name, driver.tried)
