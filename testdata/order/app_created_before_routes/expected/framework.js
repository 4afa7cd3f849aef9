export default function create() {
  const stack = [];
  return {
    use(path, fn) { stack.push(fn ? { path, fn } : { path: '', fn: path }); },
    handle(path) { return stack.find((l) => path.startsWith(l.path)).fn(path); },
  };
}
