import codes from './codes.js'

export default Object.create(codes, { own: { value: 'own' } })
