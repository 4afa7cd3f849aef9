export const name = process.env.ORDER_STAGE;
