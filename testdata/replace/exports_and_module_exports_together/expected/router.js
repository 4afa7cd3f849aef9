const router = function Router (prefix) {
  return { prefix: prefix, strict: router.strict }
}
export default router

router.strict = false
