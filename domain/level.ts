const numerals = '零一二三四五六七八九'

/**
 * The floor of a text, 0 being the ground floor as OSM counts: from such a number, or from how floors are named in
 * Chinese, which counts the ground floor as the first: `一层`, `2楼`, `负一层`, `地下一层`, `B1`. Null: not a floor.
 */
export function parseLevel(text: string): string | null {
  const plain = text.replaceAll(/\s+/g, '').replaceAll(/[－−]/g, '-')
  if (/^-?\d{1,3}(\.5)?([;-]-?\d{1,3}(\.5)?)*$/.test(plain)) return plain
  if (/^(首层|地面层?)$/.test(plain)) return '0'
  const [, below, floor = ''] = /^(负|地下|B|-)?第?(\d{1,3}|[一二三四五六七八九十]{1,3})[层楼]?$/i.exec(plain) ?? []
  const count = countIn(floor)
  if (!count) return null
  return String(below ? -count : count - 1)
}

/** `12`, `十二`, `二十三`; 0: no such number. */
function countIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [, tens, ones = ''] = /^(?:([二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(text) ?? []
  return (tens === undefined ? 0 : 10 * (tens ? numerals.indexOf(tens) : 1)) + (ones ? numerals.indexOf(ones) : 0)
}
