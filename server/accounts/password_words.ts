import type { Language } from '#domain/language.ts'

type Said = Record<string, Record<Language, string>>

const warnings: Said = {
  straightRow: { zh: '键盘上连成一排的字符容易被猜到。', en: 'Rows of keys are easy to guess.' },
  keyPattern: { zh: '键盘上的短图形容易被猜到。', en: 'Short patterns of keys are easy to guess.' },
  simpleRepeat: { zh: '“aaa”这样的重复容易被猜到。', en: 'Repeats such as “aaa” are easy to guess.' },
  extendedRepeat: { zh: '“abcabc”这样的重复容易被猜到。', en: 'Repeats such as “abcabc” are easy to guess.' },
  sequences: { zh: '“abc”“6543”这样的顺序容易被猜到。', en: 'Sequences such as “abc” or “6543” are easy to guess.' },
  recentYears: { zh: '近年的年份容易被猜到。', en: 'Recent years are easy to guess.' },
  dates: { zh: '日期容易被猜到。', en: 'Dates are easy to guess.' },
  topTen: { zh: '这是最常用的密码之一。', en: 'This is one of the commonest passwords.' },
  topHundred: { zh: '这是很常用的密码。', en: 'This is a very common password.' },
  common: { zh: '这是常用的密码。', en: 'This is a common password.' },
  similarToCommon: { zh: '它和常用的密码太像。', en: 'It is too much like a common password.' },
  wordByItself: { zh: '单独一个词容易被猜到。', en: 'A word alone is easy to guess.' },
  namesByThemselves: { zh: '单独的姓名容易被猜到。', en: 'Names alone are easy to guess.' },
  commonNames: { zh: '常见的姓名容易被猜到。', en: 'Common names are easy to guess.' },
  userInputs: { zh: '其中有与您或本系统有关的词。', en: 'It has words of yours or of this program.' },
}

const suggestions: Said = {
  l33t: { zh: '把字母换成相似的数字用处不大。', en: 'Digits that look like letters help little.' },
  reverseWords: { zh: '倒写的词用处不大。', en: 'Words backwards help little.' },
  allUppercase: { zh: '不必全部大写。', en: 'Not all letters need be capitals.' },
  capitalization: { zh: '首字母大写用处不大。', en: 'A capital at the beginning helps little.' },
  dates: { zh: '不要用与自己有关的日期。', en: 'Use no dates that are yours.' },
  recentYears: { zh: '不要用近年的年份。', en: 'Use no recent years.' },
  associatedYears: { zh: '不要用与自己有关的年份。', en: 'Use no years that are yours.' },
  sequences: { zh: '不要用顺序字符。', en: 'Use no sequences.' },
  repeated: { zh: '不要重复。', en: 'Don’t repeat.' },
  longerKeyboardPattern: { zh: '键盘图形要更长、多拐弯。', en: 'Take longer patterns with more turns.' },
  anotherWord: { zh: '再加一两个不常用的词。', en: 'Add a word or two that are rare.' },
  useWords: { zh: '用几个互不相干的词连起来。', en: 'Put a few words together that have nothing to do with each other.' },
  noNeed: { zh: '用几个互不相干的词就够了，不必有符号和数字。', en: 'Some unrelated words are enough, without signs and digits.' },
}

/** Why a password is weak and what would help, in the reader's language. */
export function passwordWords(feedback: { warning: string | null; suggestions: string[] }, language: Language): string {
  const said = [warnings[feedback.warning ?? ''], ...feedback.suggestions.map((key) => suggestions[key])]
  const sentences = said.flatMap((each) => (each ? [each[language]] : []))
  const none = suggestions['useWords']![language]
  return (sentences.length > 0 ? sentences : [none]).join(language === 'zh' ? '' : ' ')
}
