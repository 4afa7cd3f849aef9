export const name = "plain";
