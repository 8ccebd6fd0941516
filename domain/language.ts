/** The languages in which people are spoken to; Chinese where nothing else is asked for. */
export type Language = 'zh' | 'en'
