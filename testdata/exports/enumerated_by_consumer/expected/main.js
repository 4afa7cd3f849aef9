import commands from './commands.js';

for (const name in commands) {
  console.log(name, commands[name]());
}
console.log(Object.keys(commands));
console.log(Object.entries({ ...commands }).length);
