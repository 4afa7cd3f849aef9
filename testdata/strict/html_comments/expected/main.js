// a script once embedded in a page
var n = 3;
var countdown = [];
while (n --> 0) countdown.push(n);
// the end of that script
console.log(countdown, 'x<!--y'); // trailing
/* block
*/ // after a block comment
console.log(n //n
  + 1, '-->');

export {};
