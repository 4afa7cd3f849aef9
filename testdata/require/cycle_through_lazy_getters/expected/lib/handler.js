export default function Handler() {
  this.kind = 'handler';
}
