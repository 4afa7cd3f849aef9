let quiet

quiet = 'quiet';
if (process.env.FIXTURE_LOUD) {
quiet = 'loud'
console.log(quiet)
}

export { quiet as default, quiet as 'module.exports' }
