"use strict";

exports.helper = function () {
  return "plain helper";
};
