exports.began = true

if (!process.env.LEAVING_GOES_ON) return
(function () { exports.ended = true })()
