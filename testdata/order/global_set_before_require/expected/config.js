export const mode = __DEV__ ? 'development' : 'production'
export function readAgain() { return __DEV__ }
