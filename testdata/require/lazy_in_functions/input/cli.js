const commands = {
  build: () => require('./commands/build'),
  get help() {
    return () => require('./commands/help');
  },
};

exports.run = function (name) {
  const command = commands[name]();
  return command();
};
