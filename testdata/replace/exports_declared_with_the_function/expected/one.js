export default function (text) { return text + ' one' }
