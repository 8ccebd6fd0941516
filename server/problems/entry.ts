/** Status, and in each language what was wrong and what to do; `{name}` stands for a parameter. */
export interface Entry {
  status: number
  zh: readonly [title: string, remedy: string]
  en: readonly [title: string, remedy: string]
}
