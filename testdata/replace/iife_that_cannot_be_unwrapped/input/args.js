(function (api) {
  api.count = arguments.length;
})(exports, 1, 2);
