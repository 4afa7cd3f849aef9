(function (root, undefined) {
  console.log(undefined === void 0);
  undefined = root;
  console.log(undefined);
})('root');
void ('nothing');
console.log(undefined);

export {};
