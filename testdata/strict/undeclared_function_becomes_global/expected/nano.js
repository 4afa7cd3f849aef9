/* Nano Templates - https://github.com/trix/nano */

globalThis.nano = function (template, data) {
  return template.replace(/\{(\w+)\}/g, function (_, key) { return data[key] })
}

export {}
