exports.live = 1
exports.bump = () => { exports.live++ }
