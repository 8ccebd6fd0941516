import { editDistance } from '#domain/duplicate.ts'
import { isPlaceWord, placeWordsInChinese } from '#domain/place_words.ts'
import { searchWords } from '#domain/spelling.ts'
import { flat, hasHan, initials } from './pinyin.ts'

interface PlaceWord {
  word: string
  read: string
  first: string
}

let known: PlaceWord[] | undefined

const placeWords = () => (known ??= placeWordsInChinese().map((word) => ({ word, read: flat(word), first: initials(word) })))

/** The query with the words for kinds of places that were likely meant: 汽车战, qichezhna, 汽站 and qcz mean 汽车站. Null: none was. */
export function corrected(q: string): string | null {
  const words = searchWords(q)
  const meant = words.map((word) => (isPlaceWord(word) ? word : (meantBy(word) ?? word)))
  return meant.every((word, index) => word === words[index]) ? null : meant.join(' ')
}

function meantBy(word: string): string | null {
  const near = placeWords()
    .map((place) => ({ word: place.word, slips: slipsBetween(word, place) }))
    .filter(({ slips }) => slips < Infinity)
    .toSorted((left, right) => left.slips - right.slips)
  return near[0]?.word ?? endMeantBy(word)
}

/** 0 sounds the same; Infinity: the one is not meant by the other. */
function slipsBetween(word: string, place: PlaceWord): number {
  const read = flat(word)
  if (read === place.read) return 0
  if (hasHan(word)) return areOneCharacterApart(word, place.word) ? 1 : Infinity
  if (word.length >= 2 && word === place.first) return 1
  const slips = editDistance(read, place.read)
  return slips <= slipsAllowed(read) ? 1 + slips : Infinity
}

/** A swap of two letters counts as two. Short words have too many neighbours. */
const slipsAllowed = (read: string) => (read.length >= 7 ? 2 : read.length >= 5 ? 1 : 0)

/** 汽站 of 汽车站; two characters alone have too many neighbours of two. */
function areOneCharacterApart(word: string, place: string): boolean {
  return word.length >= 2 && place.length >= 3 && word[0] === place[0] && word.at(-1) === place.at(-1) && editDistance(word, place) === 1
}

/** 连州汽车战: a word that ends in the sound of one for a kind of place. */
function endMeantBy(word: string): string | null {
  if (!/^\p{Script=Han}{4,}$/u.test(word)) return null
  for (let from = 2; from < word.length - 1; from += 1) {
    const read = flat(word.slice(from))
    const place = placeWords().find((each) => each.read === read)
    if (place) return place.word === word.slice(from) ? null : word.slice(0, from) + place.word
  }
  return null
}
