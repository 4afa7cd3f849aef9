const module = { exports: {} };

module.exports = null;
module.exports ||= { who: 'assigned by ||=' };

export default module.exports;
