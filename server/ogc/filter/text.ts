import { EmbeddedActionsParser, EOF, type IToken } from 'chevrotain'
import { deepest, FilterFault, most_nodes, type FilterNode } from './node.ts'
import { parseLiteral } from './wkt.ts'
import * as word from './words.ts'

/** Reads CQL2 text. */
export function parseFilterText(text: string): FilterNode {
  const { tokens, errors } = word.lexer.tokenize(text)
  const [unread] = errors
  if (unread) throw new FilterFault(`无法识别的字符 not understood: ${text.slice(unread.offset, unread.offset + 20)}`, unread.offset)
  checkDepth(tokens)
  parser.input = tokens
  const node = parser.filter()
  const [error] = parser.errors
  if (!error) return node
  const { image, startOffset } = error.token
  const isEnd = error.token.tokenType === EOF
  throw new FilterFault(isEnd ? '还没有写完 it ends too early' : `此处不应有 not expected here: ${image}`, isEnd ? text.length : startOffset)
}

/** Each bracket and each NOT is a step deeper for the parser. */
function checkDepth(tokens: IToken[]): void {
  let depth = 0
  let nots = 0
  for (const { tokenType, startOffset } of tokens) {
    if (tokenType === word.Open) depth += 1
    else if (tokenType === word.Close) depth -= 1
    else if (tokenType === word.Not) nots += 1
    if (depth > deepest || nots > deepest || tokens.length > most_nodes * 4)
      throw new FilterFault('太长或嵌套太深 too long or nested too deeply', startOffset)
  }
}

type Rule = () => FilterNode

/** `NOT` before a predicate's own word, such as `NOT LIKE`. */
const negatedIf = (isNegated: boolean, node: FilterNode): FilterNode => (isNegated ? call('not', [node], node.at) : node)
const call = (op: string, args: FilterNode[], at: FilterNode['at']): FilterNode => ({ is: 'call', op, args, at })
const unquoted = (image: string) => image.slice(1, -1).replaceAll(/''|\\'/g, "'")

/** Each rule is one of the standard's, so that an error names the word at which the text leaves them. */
class FilterParser extends EmbeddedActionsParser {
  constructor() {
    super(word.words, { recoveryEnabled: false })
    this.performSelfAnalysis()
  }

  readonly filter: Rule = this.RULE('filter', () => this.SUBRULE(this.either))

  private readonly either: Rule = this.RULE('either', () => {
    const args: FilterNode[] = []
    this.AT_LEAST_ONE_SEP({ SEP: word.Or, DEF: () => void args.push(this.SUBRULE(this.both)) })
    return joined('or', args)
  })

  private readonly both: Rule = this.RULE('both', () => {
    const args: FilterNode[] = []
    this.AT_LEAST_ONE_SEP({ SEP: word.And, DEF: () => void args.push(this.SUBRULE(this.factor)) })
    return joined('and', args)
  })

  private readonly factor: Rule = this.RULE('factor', () =>
    this.OR([
      {
        ALT: () => {
          const { startOffset } = this.CONSUME(word.Not)
          return call('not', [this.SUBRULE(this.factor)], startOffset)
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.Open)
          const inner = this.SUBRULE(this.either)
          this.CONSUME(word.Close)
          return inner
        },
      },
      { ALT: () => this.SUBRULE(this.predicate) },
    ]),
  )

  private readonly predicate: Rule = this.RULE('predicate', () => {
    const left = this.SUBRULE(this.operand)
    return this.OR([
      { ALT: () => this.SUBRULE(this.compared, { ARGS: [left] }) },
      { ALT: () => this.SUBRULE(this.nullness, { ARGS: [left] }) },
      { ALT: () => this.SUBRULE(this.matched, { ARGS: [left] }) },
      { ALT: () => left },
    ])
  })

  private readonly compared: (left: FilterNode) => FilterNode = this.RULE('compared', (left: FilterNode) => {
    const { image, startOffset } = this.CONSUME(word.Comparison)
    return call(image, [left, this.SUBRULE(this.operand)], startOffset)
  })

  private readonly nullness: (left: FilterNode) => FilterNode = this.RULE('nullness', (left: FilterNode) => {
    const { startOffset } = this.CONSUME(word.Is)
    const isNegated = this.OPTION(() => this.CONSUME(word.Not)) !== undefined
    this.CONSUME(word.Null)
    return negatedIf(isNegated, call('isnull', [left], startOffset))
  })

  private readonly matched: (left: FilterNode) => FilterNode = this.RULE('matched', (left: FilterNode) => {
    const isNegated = this.OPTION(() => this.CONSUME(word.Not)) !== undefined
    const node = this.OR([
      {
        ALT: () => {
          const { startOffset } = this.CONSUME(word.Like)
          return call('like', [left, this.SUBRULE(this.operand)], startOffset)
        },
      },
      {
        ALT: () => {
          const { startOffset } = this.CONSUME(word.Between)
          const low = this.SUBRULE1(this.operand)
          this.CONSUME(word.And)
          return call('between', [left, low, this.SUBRULE2(this.operand)], startOffset)
        },
      },
      {
        ALT: () => {
          const { startOffset } = this.CONSUME(word.In)
          return call('in', [left, { is: 'list', items: this.SUBRULE(this.listed), at: startOffset }], startOffset)
        },
      },
    ])
    return negatedIf(isNegated, node)
  })

  private readonly listed: () => FilterNode[] = this.RULE('listed', () => {
    const items: FilterNode[] = []
    this.CONSUME(word.Open)
    this.MANY_SEP({ SEP: word.Comma, DEF: () => void items.push(this.SUBRULE(this.operand)) })
    this.CONSUME(word.Close)
    return items
  })

  private readonly operand: Rule = this.RULE('operand', () =>
    this.OR<FilterNode>([
      { ALT: () => this.SUBRULE(this.named) },
      { ALT: () => literal(this.CONSUME(word.Text), unquoted) },
      { ALT: () => literal(this.CONSUME(word.Figure), Number) },
      { ALT: () => literal(this.CONSUME(word.True), () => true) },
      { ALT: () => literal(this.CONSUME(word.False), () => false) },
      { ALT: () => this.geometry(this.CONSUME(word.Wkt)) },
    ]),
  )

  /** A property, or a function when a bracket follows. */
  private readonly named: Rule = this.RULE('named', (): FilterNode => {
    const { image, startOffset: at } = this.CONSUME(word.Name)
    const args = this.OPTION(() => this.SUBRULE(this.listed))
    if (args) return call(image.toLowerCase(), args, at)
    return { is: 'property', name: image.startsWith('"') ? image.slice(1, -1) : image, at }
  })

  private geometry({ image, startOffset: at }: IToken): FilterNode {
    return this.ACTION(() => ({ is: 'geometry', geometry: parseLiteral(image, at), at }))
  }
}

function joined(op: 'and' | 'or', args: FilterNode[]): FilterNode {
  return args.length === 1 ? args[0]! : call(op, args, args[0]?.at ?? 0) // one is there
}

function literal({ image, startOffset: at }: IToken, read: (image: string) => string | number | boolean): FilterNode {
  return { is: 'value', value: read(image), at }
}

const parser = new FilterParser()
