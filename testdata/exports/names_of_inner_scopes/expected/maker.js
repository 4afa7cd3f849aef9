export default (maker) => ({ name: maker });
