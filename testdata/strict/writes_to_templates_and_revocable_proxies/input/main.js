function tag(strings) {
  strings[0] = 'changed';
  strings.extra = true;
  return strings[0];
}
console.log(tag`kept`);

var made = Proxy.revocable({}, { set: function () { return false; } });
made.proxy.a = 1;
console.log(made.proxy.a);
