console.log('log is loaded');

export default function log() {
  console.log('log:', ...arguments);
}
