let a

a = { name: 'short' }

if (process.env.FIXTURE_FULL) {
a = { name: 'long', full: true }
}

export default a
