for (const load of [() => require('./reads'), () => require('./lists'), () => require('./apart')]) {
  try {
    load();
  } catch (error) {
    console.log(error.constructor.name);
  }
}
