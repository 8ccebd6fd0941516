/**
 * Degrees as people write them: `112.3761`, `112.3761°`, `东经112.3761`, `112°22′15.6″E`, `112 22 15.6`, `112度22分15.6秒`,
 * in full-width signs too. South and west are negative. Null: not degrees; `112,37` is not either, because a comma
 * may part two numbers.
 */
export function parseDegrees(text: string): number | null {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const plain = halfWidth(text).trim()
  const [, before = '', body = '', after = ''] = /^([NSEW东西南北][经纬]?|[+-])?\s*([\d.][^NSEW]*?)\s*([NSEW])?$/i.exec(plain) ?? []
  const magnitude = parseMagnitude(body)
  if (magnitude === null || (before && before !== '+' && before !== '-' && after)) return null
  return /[SW西南-]/i.test(before || after) ? -magnitude : magnitude
}

const number = String.raw`(\d+(?:\.\d+)?)`
const decimal = new RegExp(String.raw`^${number}\s*[°度]?$`)
const sexagesimal = new RegExp(String.raw`^(\d+)\s*[°度:\s]\s*${number}\s*(?:['分:\s]\s*(?:${number}\s*(?:"|''|秒)?)?)?$`)

function parseMagnitude(body: string): number | null {
  const [, degrees] = decimal.exec(body) ?? []
  if (degrees) return Number(degrees)
  const [, whole, minutes, seconds] = sexagesimal.exec(body) ?? []
  if (!whole || !minutes || Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return null
  if (seconds !== undefined && minutes.includes('.')) return null
  return Number(whole) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600
}

/** Full-width digits and signs, and every mark that is used for minutes and seconds, as one. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll(/[º˚]/g, '°')
    .replaceAll(/[′’‘`´]/g, "'")
    .replaceAll(/[″”“〃]/g, '"')
    .replaceAll(/[−–—]/g, '-')
    .replaceAll('。', '.')
}

/** A number of metres, with spaces or thousands commas: `2 742 378.88`, `2,742,378.88`. */
export function parseMetres(text: string): number | null {
  const plain = halfWidth(text)
    .trim()
    .replace(/\s*(m|米)$/i, '')
  if (!/^[+-]?(\d+|\d{1,3}([ ,]\d{3})+)(\.\d+)?$/.test(plain)) return null
  return Number(plain.replaceAll(/[ ,]/g, ''))
}

/** Two coordinates in one cell: `112.37,24.78`, `112.37，24.78`, `112.37 24.78`. */
export function splitPair(text: string): [string, string] | null {
  const plain = halfWidth(text)
    .trim()
    .replaceAll(/^[([]|[)\]]$/g, '')
  const parts = /[,;、]/.test(plain) ? plain.split(/[,;、]/) : plain.split(/\s+/)
  const [first, second] = parts.map((part) => part.trim())
  return parts.length === 2 && first && second ? [first, second] : null
}
