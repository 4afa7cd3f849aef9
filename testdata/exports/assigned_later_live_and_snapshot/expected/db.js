export let connection = null;

export function connect() {
  connection = 'open';
}
