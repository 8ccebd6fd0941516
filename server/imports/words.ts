/** What was found and what to do, in each language; `{name}` stands for a parameter. */
export interface Words {
  zh: readonly [found: string, remedy: string]
  en: readonly [found: string, remedy: string]
}
