/* Nano Templates - https://github.com/trix/nano */

nano = function (template, data) {
  return template.replace(/\{(\w+)\}/g, function (_, key) { return data[key] })
}
