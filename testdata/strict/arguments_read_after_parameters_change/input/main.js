var modifiers = [function (m) { return m.trim(); }, function (m) { return m + '!'; }];

// each modifier is given what the one before it made
function modify(message) {
  for (var i = 0; i < modifiers.length; i++) {
    message = modifiers[i].apply(modifiers[i], arguments);
  }
  return message;
}

function log(level, text) {
  if (!text) {
    text = level;
    level = 'info';
  }
  return Array.prototype.join.call(arguments, ':');
}

function greet(name, greeting) {
  greeting = greeting || 'hello';
  if (!name) name = 'you';
  return [arguments[0], arguments[1], arguments.length].join(' ');
}

console.log(modify(' hi '));
console.log(greet('Ann'), '|', greet('', ''), '|', greet());
console.log(log('only'), log('warn', 'text'));
