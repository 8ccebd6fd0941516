import { isMembers, type Members } from './members.ts'

/** Takes a text out of its languages: Chinese in whichever spelling of its tag, else the first that there is. */
export function takeChinese(localized: unknown): string | undefined {
  return takeLanguage(localized, /^zh(-hans)?(-cn)?$/i) ?? takeLanguage(localized, /^zh/i) ?? takeLanguage(localized, /./)
}

export function takeEnglish(localized: unknown): string | undefined {
  return takeLanguage(localized, /^en$/i) ?? takeLanguage(localized, /^en/i)
}

function takeLanguage(localized: unknown, tags: RegExp): string | undefined {
  if (!isMembers(localized)) return undefined
  const tag = Object.keys(localized).find((each) => tags.test(each) && typeof localized[each] === 'string' && localized[each].trim() !== '')
  return tag === undefined ? undefined : (taken(localized, tag) as string)
}

function taken(members: Members, name: string): unknown {
  const value = members[name]
  delete members[name]
  return value
}

export function inLanguages(chinese: string | null | undefined, english?: string | null): Members | undefined {
  const texts = { ...(chinese ? { 'zh-Hans': chinese } : {}), ...(english ? { en: english } : {}) }
  return Object.keys(texts).length > 0 ? texts : undefined
}
