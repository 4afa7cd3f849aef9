export default {
  db: { host: 'db.local', ports: [1, 2] },
  cache: true,
  log: 'info'
}
