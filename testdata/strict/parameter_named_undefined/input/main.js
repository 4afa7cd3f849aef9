(function (root, undefined) {
  console.log(undefined === void 0);
  undefined = root;
  console.log(undefined);
})('root');
undefined = 'nothing';
console.log(undefined);
