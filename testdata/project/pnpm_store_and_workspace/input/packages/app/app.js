const core = require('@mono/core');
const { upper } = require('@mono/core/lib/text');
const { version, light } = require('tints');

exports.banner = (name) => core.paint(upper(light(name)));

exports.versions = () => [version, core.tints];
