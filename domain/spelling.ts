export function searchWords(q: string): string[] {
  return q
    .split(/[\s|]+/)
    .map(spelled)
    .filter(Boolean)
}

/** One spelling for what is searched and what is sought: small letters, no full-width forms, ü as v, no spaces beside Chinese. */
export function spelled(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
}
