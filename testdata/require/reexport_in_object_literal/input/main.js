const models = require('./models')

console.log(new models.User('ann').name, models.Post.kind, models.helpers.slug('A B'))
