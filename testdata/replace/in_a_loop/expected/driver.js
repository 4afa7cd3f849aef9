let driver = {}

const candidates = [
  { name: 'broken', works: () => false },
  { name: 'good', works: () => true },
  { name: 'also good', works: () => true }
]
var tried = 0

search:
for (const candidate of candidates) {
  tried++
  switch (candidate.works()) {
    case true:
      driver = { name: candidate.name }
      break search
  }
}

driver.tried = tried

export default driver
