export default function* ids(prefix) {
  for (let i = 1; ; i++) yield prefix + i;
}
