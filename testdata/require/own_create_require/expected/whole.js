console.log('whole loads');
function whole() {
  return 'whole';
}
export { whole as default, whole as 'module.exports' };
