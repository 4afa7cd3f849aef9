const module = { exports: {} };

switch (process.env.FIXTURE_DRIVER) {
  case 'pg':
    module.exports = { name: 'postgres' };
    break;
  case 'mysql':
    module.exports = { name: 'mysql' };
    break;
  default:
    module.exports = { name: 'sqlite' };
}

export default module.exports;
