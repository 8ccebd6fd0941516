/** A text of the register as it is kept, whoever wrote it: one line, composed (NFC), trimmed. What is kept so comes back so from every file. */
export function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
}

/** Of a text that may be left out: nothing but space is none. */
export function tidiedOrNone(text: string | null | undefined): string | null {
  return text ? tidied(text) || null : null
}
