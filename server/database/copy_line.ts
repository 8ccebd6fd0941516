/** One line of a COPY: tabs apart, null as \\N. */
export function copyLine(values: readonly (string | number | null)[]): string {
  const texts = values.map((value) => (typeof value === 'string' ? escaped(value) : (value ?? '\\N')))
  return `${texts.join('\t')}\n`
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (sign) => escapes[sign as keyof typeof escapes]) : text
}

const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
