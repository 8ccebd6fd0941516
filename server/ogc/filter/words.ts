import { createToken, Lexer, type CustomPatternMatcherReturn, type TokenType } from 'chevrotain'

/** The words of CQL2 text. Names of functions and of properties are one kind of word: what follows tells them apart. */
export const Name = createToken({ name: 'Name', pattern: /[A-Za-z_\u00c0-\u2fff\u3001-\ufeff][\w.:\u00c0-\u2fff\u3001-\ufeff]*/ })

const keyword = (name: string) => createToken({ name, pattern: new RegExp(name, 'i'), longer_alt: Name })

export const And = keyword('And')
export const Or = keyword('Or')
export const Not = keyword('Not')
export const Like = keyword('Like')
export const Between = keyword('Between')
export const In = keyword('In')
export const Is = keyword('Is')
export const Null = keyword('Null')
export const True = keyword('True')
export const False = keyword('False')

export const QuotedName = createToken({ name: 'QuotedName', pattern: /"[^"]+"/, line_breaks: true, categories: [Name] })
/** A quote within is doubled, or has a backslash before it. */
export const Text = createToken({ name: 'Text', pattern: /'(?:''|\\'|[^'])*'/, line_breaks: true })
export const Figure = createToken({ name: 'Figure', pattern: /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i })
export const Comparison = createToken({ name: 'Comparison', pattern: /<>|<=|>=|=|<|>/ })
export const Open = createToken({ name: 'Open', pattern: /\(/ })
export const Close = createToken({ name: 'Close', pattern: /\)/ })
export const Comma = createToken({ name: 'Comma', pattern: /,/ })
const Space = createToken({ name: 'Space', pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true })

/** A geometry in WKT is one word: from its type to the bracket that closes it. */
export const Wkt = createToken({ name: 'Wkt', pattern: wktAt, line_breaks: true, start_chars_hint: Array.from('PLMGplmg') })

const wkt_start = /(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*Z?\s*\(/iy

function wktAt(text: string, offset: number): CustomPatternMatcherReturn | RegExpExecArray | null {
  wkt_start.lastIndex = offset
  const start = wkt_start.exec(text)
  if (!start) return null
  let open = 1
  let end = offset + start[0].length
  for (; end < text.length && open > 0; end += 1) open += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
  return open === 0 ? [text.slice(offset, end)] : null
}

export const words: TokenType[] = [
  Space, Wkt, And, Or, Not, Like, Between, In, Is, Null, True, False, Name, QuotedName, Text, Figure, Comparison, Open, Close, Comma,
] // prettier-ignore

export const lexer = new Lexer(words, { positionTracking: 'onlyOffset', ensureOptimizations: false })
