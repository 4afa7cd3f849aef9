try {
  require('./program');
} catch (error) {
  console.log(error.name);
}
