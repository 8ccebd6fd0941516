import type { Language } from '#domain/language.ts'
import { ogcCollections } from './collections.ts'
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

/** What the standards call the parts of a resource; others keep their names. */
const members: Record<string, { zh: string; en: string }> = {
  title: { zh: '名称', en: 'Title' },
  description: { zh: '说明', en: 'Description' },
  attribution: { zh: '署名', en: 'Attribution' },
  numberMatched: { zh: '符合条件的要素', en: 'Features that match' },
  numberReturned: { zh: '本页要素', en: 'Features on this page' },
  timeStamp: { zh: '生成时间', en: 'Made at' },
  example_data: { zh: '示例数据', en: 'Example data' },
  geometry: { zh: '位置', en: 'Place' },
  properties: { zh: '属性', en: 'Properties' },
  features: { zh: '要素', en: 'Features' },
  collections: { zh: '集合', en: 'Collections' },
  extent: { zh: '范围', en: 'Extent' },
  spatial: { zh: '空间', en: 'In space' },
  temporal: { zh: '时间', en: 'In time' },
  crs: { zh: '坐标系', en: 'Reference systems' },
  storageCrs: { zh: '存储用坐标系', en: 'Reference system of storage' },
  conformsTo: { zh: '符合的标准', en: 'Standards that are kept' },
  operations: { zh: '操作', en: 'Operations' },
}

/** Where collections call different things by one name, that of the facilities. */
const titles = Object.fromEntries(
  Object.values(ogcCollections)
    .toReversed()
    .flatMap(({ properties, facts }) => Object.entries({ ...properties, ...facts }).map(([name, { title }]) => [name, title])),
)

/** Of a title that says the same in Chinese and then in English. */
function oneLanguage(title: string, language: Language): string {
  const [, chinese, english] = /^(.*?\p{Script=Han}.*?)\s+(?=[A-Za-z])(.*)$/su.exec(title) ?? []
  return (language === 'zh' ? chinese : english) ?? title
}

interface Words {
  language: Language
  links: string
  yes: string
  no: string
  unknown: string
}

/** The parts of a feature’s properties have titles; those of other objects are the standards’. */
function termOf(name: string, { language }: Words, isProperty: boolean): string {
  const title = isProperty ? titles[name] && oneLanguage(titles[name], language) : members[name]?.[language]
  return title ? `${escaped(title)} <code>${escaped(name)}</code>` : escaped(name)
}

/** Any resource as a page: what it says as a list of terms, its features by name, its links as links. No script. */
export function htmlPage({ title: both, resource, language }: Page): string {
  const word = { ...words[language], language }
  const title = oneLanguage(both, language)
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
${links.length > 0 ? `<h2>${word.links}</h2>\n${listOfLinks(links, language)}` : ''}
</main>
</body>
</html>
`
}

function shown(value: unknown, word: Words): string {
  if (value === null || value === undefined) return `<span class="unknown">${word.unknown}</span>`
  if (typeof value === 'boolean') return value ? word.yes : word.no
  if (Array.isArray(value)) return shownList(value, word)
  if (typeof value === 'object') return shownObject(value, word)
  if (typeof value === 'string' && /^https?:\/\//.test(value)) return anchor(value, value)
  return escaped(typeof value === 'string' ? value : JSON.stringify(value))
}

function shownObject(value: object, word: Words, isProperties = false): string {
  if ('coordinates' in value) return escaped(JSON.stringify(value))
  const entries = Object.entries(value).filter(([name]) => name !== 'links')
  const { links } = value as { links?: Link[] }
  const terms = entries.map(([name, each]) => {
    const isNested = name === 'properties' && typeof each === 'object' && each !== null
    return `<dt>${termOf(name, word, isProperties)}</dt><dd>${isNested ? shownObject(each as object, word, true) : shown(each, word)}</dd>`
  })
  return `<dl>\n${terms.join('\n')}\n</dl>${links ? listOfLinks(links, word.language) : ''}`
}

/** In a list only what is known; all of it is on the feature’s own page. */
function shownFeature({ id, properties }: GivenFeature, word: Words): string {
  const { name_zh, name, ...rest } = properties ?? {}
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  const heading = `<h2><a href="items/${escaped(encodeURIComponent(id))}?f=html">${escaped(name_zh ?? name ?? id)}</a></h2>`
  return `${heading}\n${shownObject(known, word, true)}`
}

interface GivenFeature {
  type: 'Feature'
  id: string
  properties: { name_zh?: string | null; name?: string | null; [more: string]: unknown } | null
}

function isFeature(value: unknown): value is GivenFeature {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Feature'
}

function shownList(list: unknown[], word: Words): string {
  if (list.length === 0) return '–'
  if (list.every((each) => typeof each !== 'object' || each === null || Array.isArray(each)))
    return `<ul>${list.map((each) => `<li>${Array.isArray(each) ? escaped(JSON.stringify(each)) : shown(each, word)}</li>`).join('')}</ul>`
  return list.map((each) => `<section>${isFeature(each) ? shownFeature(each, word) : shown(each, word)}</section>`).join('\n')
}

/** A link that is given under two relations is one here. */
function listOfLinks(links: Link[], language: Language): string {
  const apart = [...new Map(links.map((link) => [`${link.href} ${link.type}`, link])).values()]
  const items = apart.map(({ href, rel, type, title }) => {
    const name = `${title ? oneLanguage(title, language) : rel}${type ? ` (${type})` : ''}`
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
h1 { font-size: 1.5rem } h2 { font-size: 1.125rem }
a { color: LinkText; overflow-wrap: anywhere }
nav a, li a, h2 a { display: inline-block; vertical-align: top; padding: .25rem 0 }
dt { font-weight: 600; margin-top: .5rem; overflow-wrap: anywhere }
dt code { font-weight: 400; font-size: .875rem; opacity: .75 }
dd { margin: 0 0 0 1rem; overflow-wrap: anywhere }
ul { padding-left: 1.25rem }
section { border-top: 1px solid; padding: .5rem 0 }
`
