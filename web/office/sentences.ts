import { isEnglish } from '../names.ts'

/** What was wrong and what to do, as one text: Chinese sentences stand without a space. */
export const sentences = (...parts: string[]) => parts.filter(Boolean).join(isEnglish() ? ' ' : '')
