import driver from './driver.js'
console.log(driver.name, driver.tried)
