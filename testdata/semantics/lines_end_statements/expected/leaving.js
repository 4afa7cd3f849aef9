export const began = true

export let ended
if (process.env.LEAVING_GOES_ON) {
ended = true
}
