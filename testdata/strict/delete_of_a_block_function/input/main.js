if (process) {
  function kept() { return 'kept'; }
}
console.log(delete kept, typeof kept);
