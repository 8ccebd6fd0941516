/** Words that are said along a line (domain/vocabulary), and what each is once the line runs the other way. Slopes have no sign: `1:n`. */
export const turned_words: Record<string, Record<string, string>> = { uphill: { along: 'against', against: 'along' } }
