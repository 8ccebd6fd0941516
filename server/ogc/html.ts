import type { Language } from '../problem.ts'
import type { Link } from './link.ts'

interface Page {
  title: string
  resource: object
  language: Language
}

const words = {
  zh: { name: '畅行 OGC API', links: '链接', yes: '是', no: '否', unknown: '未知', home: '起始页', collections: '集合', api: '接口文档' },
  en: {
    name: 'Changxing OGC API',
    links: 'Links',
    yes: 'yes',
    no: 'no',
    unknown: 'not known',
    home: 'Start',
    collections: 'Collections',
    api: 'API',
  },
} as const

/** Any resource as a page: what it says as a list of terms, its lists as tables, its links as links. No script. */
export function htmlPage({ title, resource, language }: Page): string {
  const word = words[language]
  const { links = [], ...content } = resource as { links?: Link[] }
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${word.name}</title>
<link rel="stylesheet" href="/ogc/style.css">
</head>
<body>
<header><nav aria-label="${word.name}">
<a href="/ogc?f=html">${word.home}</a> <a href="/ogc/collections?f=html">${word.collections}</a> <a href="/ogc/api?f=html">${word.api}</a>
</nav></header>
<main>
<h1>${escaped(title)}</h1>
${shown(content, word)}
${links.length > 0 ? `<h2>${word.links}</h2>\n${listOfLinks(links)}` : ''}
</main>
</body>
</html>
`
}

type Words = (typeof words)[Language]

function shown(value: unknown, word: Words): string {
  if (value === null || value === undefined) return `<span class="unknown">${word.unknown}</span>`
  if (typeof value === 'boolean') return value ? word.yes : word.no
  if (Array.isArray(value)) return shownList(value, word)
  if (typeof value === 'object') return shownObject(value, word)
  if (typeof value === 'string' && /^https?:\/\//.test(value)) return anchor(value, value)
  return escaped(typeof value === 'string' ? value : JSON.stringify(value))
}

function shownObject(value: object, word: Words): string {
  if ('coordinates' in value) return escaped(JSON.stringify(value))
  const entries = Object.entries(value).filter(([name]) => name !== 'links')
  const links = (value as { links?: Link[] }).links
  const terms = entries.map(([name, each]) => `<dt>${escaped(name)}</dt><dd>${shown(each, word)}</dd>`).join('\n')
  return `<dl>\n${terms}\n</dl>${links ? listOfLinks(links) : ''}`
}

function shownList(list: unknown[], word: Words): string {
  if (list.length === 0) return '–'
  if (list.every((each) => typeof each !== 'object' || each === null || Array.isArray(each)))
    return `<ul>${list.map((each) => `<li>${Array.isArray(each) ? escaped(JSON.stringify(each)) : shown(each, word)}</li>`).join('')}</ul>`
  return list.map((each) => `<section>${shown(each, word)}</section>`).join('\n')
}

function listOfLinks(links: Link[]): string {
  const items = links.map(({ href, rel, type, title }) => {
    const name = `${title ?? rel}${type ? ` (${type})` : ''}`
    return `<li>${href.includes('{') ? `${escaped(name)}: <code>${escaped(href)}</code>` : anchor(href, name)}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function anchor(href: string, text: string): string {
  return `<a href="${escaped(href)}">${escaped(text)}</a>`
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign]!) // each of the five
}

export const style = `:root { color-scheme: light dark }
body { font: 1rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 0 1rem 3rem }
nav { display: flex; gap: 1.5rem; padding: 1rem 0; border-bottom: 1px solid }
a { color: LinkText; min-height: 1.5rem; display: inline-block; overflow-wrap: anywhere }
dt { font-weight: 600; margin-top: .5rem }
dd { margin: 0 0 0 1.5rem; overflow-wrap: anywhere }
section { border-top: 1px solid; padding: .5rem 0 }
`
