import mailer from './mailer.js';

console.log(mailer.notify('ann'));
mailer.send = (to) => 'fake mail to ' + to;
console.log(mailer.notify('ann'));
