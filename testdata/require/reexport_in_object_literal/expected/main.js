import * as models from './models/index.js'

console.log(new models.User('ann').name, models.Post.kind, models.helpers.slug('A B'))
