if (false) {
  var root = {};
}

export default function () {
  return typeof root;
}
