export default async function load(name) {
  return await name + ' loaded';
}
