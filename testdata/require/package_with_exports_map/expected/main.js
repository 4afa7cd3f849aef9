import feature from 'mapped/feature';
import util from 'mapped/utils/format';
import main from 'mapped';
import pkg from 'mapped/package.json' with { type: 'json' };

console.log(main.name, feature.name, util.format('x'), pkg.version);
