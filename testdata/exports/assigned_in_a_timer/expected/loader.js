export let ready = false;

export let data;
setTimeout(function () {
  ready = true;
  data = [1, 2];
}, 1);
