export default (class Registry {}.name)
