/** What a page says of itself to those who only read its head: search engines and previews of links. */
export interface Head {
  title: string
  description: string
  /** Absolute where the program knows by which address people reach it. */
  url: string
  /** In the words of schema.org. */
  data: object
}

/** The app's page with the head of its own. */
export function withHead(page: string, { title, description, url, data }: Head): string {
  const tags = [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    `<link rel="canonical" href="${escaped(url)}" />`,
    ...Object.entries({ type: 'website', locale: 'zh_CN', title, description, ...(url.startsWith('http') && { url }) }).map(
      ([name, content]) => `<meta property="og:${name}" content="${escaped(content)}" />`,
    ),
    `<script type="application/ld+json">${inScript(data)}</script>`,
  ]
  const plain = page.replace(/<meta name="description"[^>]*>\s*/, '')
  return plain.replace(/<title>[^<]*<\/title>/, () => tags.join('\n    '))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Nothing in it can end the element. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
