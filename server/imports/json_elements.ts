import { createReadStream } from 'node:fs'
import { FileError } from './row.ts'

/** Longer than any feature of a register: the rest of a file behind a bracket that nobody closed. */
const longest_element = 32 * 1024 * 1024

/**
 * The elements of a JSON list, or of the list `features` of an object, one by one: a file of any size in constant memory.
 * An object without such a list is itself the only element.
 */
export async function* jsonElements(path: string, format: string, encoding = 'utf-8'): AsyncGenerator {
  const splitter = new JsonSplitter()
  let place = 0
  for await (const text of decoded(path, encoding)) {
    for (const element of splitter.push(text)) yield parsed(element, (place += 1))
    if (splitter.held > longest_element) throw new FileError('file_hostile', { why: `> ${longest_element / 1024 / 1024} MB` })
  }
  if (!splitter.ended) throw splitter.begun ? new FileError('file_cut_off', { format }) : new FileError('file_empty')
  if (splitter.whole !== undefined) yield parsed(splitter.whole, 1)
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new FileError('file_unreadable', { why: 'UTF-8' })
    throw error
  }
}

function parsed(text: string, place: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FileError('file_unreadable', { why: `#${place}: ${(error as Error).message.slice(0, 160)}` })
  }
}

const quote = 34
const backslash = 92
const comma = 44
const colon = 58

/** Finds where each element begins and ends by its brackets and quotation marks. */
export class JsonSplitter {
  begun = false
  ended = false
  /** The object, where it has no list. */
  whole: string | undefined
  #depth = 0
  #in_string = false
  #escaped = false
  /** The depth of the list; 0: it was not found yet. */
  #list_depth = 0
  #was_found = false
  #is_array = false
  #in_element = false
  #held: string[] = []
  #held_length = 0
  #string = ''
  #key = ''

  /** How many characters are kept because their element is not whole yet. */
  get held(): number {
    return this.#held_length
  }

  push(text: string): string[] {
    const elements: string[] = []
    let from = 0
    let string_from = 0
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (this.#in_string) {
        if (this.#escaped) this.#escaped = false
        else if (code === backslash) this.#escaped = true
        else if (code === quote) {
          this.#in_string = false
          if (this.#depth === 1 && !this.#is_array) this.#string += text.slice(string_from, index)
        }
        continue
      }
      if (code <= 32 || code === 0xfeff || this.ended) continue
      const opens = code === 123 || code === 91
      const closes = code === 125 || code === 93
      const in_list = this.#list_depth > 0 && this.#depth === this.#list_depth
      if (in_list && !this.#in_element && code !== comma && !closes) {
        this.#in_element = true
        from = index
      } else if (in_list && this.#in_element && (code === comma || closes)) {
        elements.push(this.#taken(text.slice(from, index)))
        this.#in_element = false
      }
      if (!this.begun) {
        this.begun = true
        this.#is_array = code === 91
        from = index
      }
      if (code === quote) {
        this.#in_string = true
        this.#string = ''
        string_from = index + 1
      } else if (code === colon && this.#depth === 1) this.#key = this.#string
      else if (opens) this.#open(code === 91)
      else if (closes) this.#close(text, from, index)
    }
    this.#keep(text, from, string_from)
    return elements
  }

  #open(is_array: boolean): void {
    this.#depth += 1
    const is_list = is_array && (this.#is_array ? this.#depth === 1 : this.#depth === 2 && this.#key === 'features')
    if (!is_list || this.#was_found) return
    this.#list_depth = this.#depth
    this.#was_found = true
    this.#held = []
    this.#held_length = 0
  }

  #close(text: string, from: number, index: number): void {
    this.#depth -= 1
    if (this.#depth < this.#list_depth) this.#list_depth = 0
    if (this.#depth > 0) return
    this.ended = true
    if (!this.#was_found) this.whole = this.#taken(text.slice(from, index + 1))
  }

  #taken(last: string): string {
    const element = this.#held.length === 0 ? last : this.#held.join('') + last
    this.#held = []
    this.#held_length = 0
    return element
  }

  /** What of the text belongs to an element, or to an object whose list may come yet. */
  #keep(text: string, from: number, string_from: number): void {
    if (this.#in_string && this.#depth === 1 && !this.#is_array) this.#string += text.slice(string_from)
    if (!this.#in_element && (this.#was_found || !this.begun || this.ended)) return
    const rest = text.slice(from)
    this.#held.push(rest)
    this.#held_length += rest.length
  }
}
