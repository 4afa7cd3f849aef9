module.exports = null;
module.exports ||= { who: 'assigned by ||=' };
