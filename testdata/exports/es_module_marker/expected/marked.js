export function helper() {
  return "marked helper";
}
export default function (x) {
  return "default of " + x;
}
