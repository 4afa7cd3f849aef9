exports.name = process.env.ORDER_STAGE;
