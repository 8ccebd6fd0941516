import type { Language } from '#domain/language.ts'
import type { DuplicateReason } from '#domain/duplicate.ts'

/** What each reason says to a person: Chinese, English. */
export const duplicateWords: Record<DuplicateReason, Record<Language, string>> = {
  same_record_elsewhere: { zh: '在别处登记为同一条记录', en: 'Known elsewhere as one record' },
  name_same: { zh: '名称相同', en: 'Same name' },
  name_contained: { zh: '一个名称包含另一个', en: 'One name contains the other' },
  name_sounds_same: { zh: '名称读音相同', en: 'Names sound the same' },
  name_alike: { zh: '名称相近', en: 'Names are alike' },
  name_initials: { zh: '名称拼音首字母相同', en: 'Names have the same initials in pinyin' },
  name_says_little: { zh: '名称只说明是什么，没有说明是哪一处', en: 'A name says what it is, not which' },
  number_differs: { zh: '名称中的序号不同', en: 'Numbers in the names differ' },
  side_differs: { zh: '名称中的方位不同', en: 'Sides in the names differ' },
  place_same: { zh: '位置重合', en: 'Same spot' },
  place_near: { zh: '位置相近', en: 'Near each other' },
  place_far: { zh: '位置不在一处', en: 'Not near each other' },
  place_shifted: { zh: '相距正好是坐标系（GCJ-02、BD-09）的差异', en: 'Apart just as one place is in two datums (GCJ-02, BD-09)' },
  place_unknown: { zh: '有一处位置不详', en: 'The place of one is not known' },
  code_root: { zh: '编号同源', en: 'Codes of one numbering' },
  codes_differ: { zh: '编号不同', en: 'Codes differ' },
  phone_same: { zh: '电话相同', en: 'Same telephone' },
  address_same: { zh: '地址相同', en: 'Same address' },
  category_differs: { zh: '类别不同', en: 'Categories differ' },
}
