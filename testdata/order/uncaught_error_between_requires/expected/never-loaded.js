console.log('must not be evaluated')
export const unreachable = () => console.log('unreachable')
