if (process) {
  function kept() { return 'kept'; }
  var _kept = kept;
}
console.log(false, typeof _kept);

export {};
