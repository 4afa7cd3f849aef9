function replaceFirst(args) {
  args[0] = 'replaced';
}

function log(message) {
  replaceFirst(arguments);
  console.log(message);
}

log('as it came');
