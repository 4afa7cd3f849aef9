import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const commands = {
  build: () => require('./commands/build'),
  get help() {
    return () => require('./commands/help');
  },
};

export function run(name) {
  const command = commands[name]();
  return command();
}
