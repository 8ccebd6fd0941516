/** What a spreadsheet would run as a formula. A negative number is none. */
const formula = /^'*[=+\-@\t\r]/
const number = /^-\d+(\.\d+)?$/

/** With an apostrophe before it; one that begins so already gets another, so that taking one off gives the text back. */
export function guarded(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
