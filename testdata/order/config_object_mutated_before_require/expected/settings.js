export default { dialect: 'sqlite', pool: { max: 1 } }
