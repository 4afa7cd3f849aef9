let driver;

switch (process.env.FIXTURE_DRIVER) {
  case 'pg':
    driver = { name: 'postgres' };
    break;
  case 'mysql':
    driver = { name: 'mysql' };
    break;
  default:
    driver = { name: 'sqlite' };
}

export default driver;
