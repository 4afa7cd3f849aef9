export let state = 'new';
main: {
try {
  state = 'tried';
  if (state) break main;
} catch (error) {
  console.log(error); break main;
} finally {
  console.log('finally, after', state);
}
state = 'behind';
}
