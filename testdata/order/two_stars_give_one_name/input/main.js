try {
  require('./barrel');
} catch (error) {
  console.log(error.message);
}
