import { readdirSync, readFileSync } from 'node:fs'

export const reader = { locale: 'zh-CN' as 'zh-CN' | 'en' }

/** The words of the pages from their own files: to import all that is compiled of them takes longer than most tests. */
export const messages = {
  m: new Proxy<Record<string, (inputs?: Record<string, unknown>) => string>>(
    {},
    {
      get: (_, name) => (inputs?: Record<string, unknown>) => said(String(name), inputs),
    },
  ),
}

const said = (name: string, inputs: Record<string, unknown> = {}) =>
  all()[reader.locale][name]!.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(inputs[key])) // a word that is not there fails the test

const read: Partial<Record<'zh-CN' | 'en', Record<string, string>>> = {}

function all(): Record<'zh-CN' | 'en', Record<string, string>> {
  const of = (locale: 'zh-CN' | 'en') => (read[locale] ??= Object.assign({}, ...readdirSync('web/locales').map((area) => words(area, locale))))
  return { 'zh-CN': of('zh-CN'), en: of('en') }
}

const words = (area: string, locale: string) => JSON.parse(readFileSync(`web/locales/${area}/${locale}.json`, 'utf8')) as Record<string, string>
