import driver from './driver.js';
import codec from './codec.js';
console.log(driver.name, codec.name);
