export const retries = 3;
export const log = (text) => console.log(text);
