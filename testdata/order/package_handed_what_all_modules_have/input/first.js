exports.stage = process.env.STAGE;
