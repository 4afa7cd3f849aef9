module.exports = async function load(name) {
  return await name + ' loaded';
};
