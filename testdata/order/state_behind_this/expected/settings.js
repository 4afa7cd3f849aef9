import Base from './base.js';
class Settings extends Base {}
export { Settings as default, Settings as 'module.exports' };
