var modifiers = [function (m) { return m.trim(); }, function (m) { return m + '!'; }];

// each modifier is given what the one before it made
function modify(message) {
  for (var i = 0; i < modifiers.length; i++) {
    message = modifiers[i].apply(modifiers[i], arguments);
    arguments[0] = message;
  }
  return message;
}

function log(level, text) {
  if (!text) {
    text = level;
    arguments[1] = text;
    level = 'info';
    arguments[0] = level;
  }
  return Array.prototype.join.call(arguments, ':');
}

function greet(name, greeting) {
  greeting = greeting || 'hello';
  if (arguments.length > 1) arguments[1] = greeting;
  if (!name) { name = 'you'; if (arguments.length > 0) arguments[0] = name; }
  return [arguments[0], arguments[1], arguments.length].join(' ');
}

console.log(modify(' hi '));
console.log(greet('Ann'), '|', greet('', ''), '|', greet());
console.log(log('only'), log('warn', 'text'));

export {};
