export const OK = 200
export const NOT_FOUND = 404
export const GONE = 410


export function isError(code) {
  return code >= NOT_FOUND
}
