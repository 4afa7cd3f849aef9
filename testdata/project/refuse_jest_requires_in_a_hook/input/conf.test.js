const { add } = require('./lib');
let conf;

beforeEach(() => { process.env.LEVEL = 'test'; conf = require('./conf'); });
test('adds', () => add(1, 2));
test('loads late', () => conf.level);
test('knows its folder', () => __filename.startsWith(__dirname + '/'));
