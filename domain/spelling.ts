export function searchWords(q: string): string[] {
  return q
    .split(/[\s|]+/)
    .map(spelled)
    .filter(Boolean)
}

const spelled_already = /^[a-z0-9\u4e00-\u9fff]*$/

/** One spelling for what is searched and what is sought: small letters, no full-width forms, ü as v, no spaces beside Chinese. */
export function spelled(text: string): string {
  if (spelled_already.test(text)) return text
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
}
