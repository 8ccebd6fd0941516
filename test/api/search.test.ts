import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'

const inventory = [
  ['venue', 'medical_institution', '连州市人民医院', 'People’s Hospital'],
  ['venue', 'bank', '中国工商银行连州支行'],
  ['toilet', 'street_toilet', '北湖公园公厕'],
  ['toilet', 'street_toilet', '湟川路公厕'],
  ['venue', 'medical_institution', '星子镇卫生院'],
  ['venue', 'library', '东陂图书馆'],
  ['venue', 'park_square', '绿色广场'],
] as const

async function added(call: Call): Promise<void> {
  for (const [index, [kind, category, name_zh, name_en]] of inventory.entries())
    await addFacility(call, { kind, category, name_zh, name_en, code: `LZ-00${index}`, address: `建设路 ${index} 号` })
}

async function answers(call: Call, q: string): Promise<[string, string][]> {
  const { body } = await call('GET', `/api/v1/search?q=${encodeURIComponent(q)}`)
  return body.results.map(({ name_zh, match }: { name_zh: string; match: string }) => [name_zh, match])
}

describe('search', () => {
  test('answers Chinese, pinyin, initials, code and address, and a slip of the finger last', async ({ call }) => {
    await added(call)
    expect((await answers(call, '人民医院'))[0]).toEqual(['连州市人民医院', 'name_contains'])
    expect((await answers(call, 'renmin yiyuan'))[0]).toEqual(['连州市人民医院', 'pinyin'])
    expect((await answers(call, 'yinhang'))[0]).toEqual(['中国工商银行连州支行', 'pinyin'])
    expect((await answers(call, 'lzsrmyy'))[0]).toEqual(['连州市人民医院', 'initials'])
    expect((await answers(call, 'lvse'))[0]).toEqual(['绿色广场', 'pinyin'])
    expect((await answers(call, 'lz-005'))[0]).toEqual(['东陂图书馆', 'code'])
    expect((await answers(call, '建设路3'))[0]).toEqual(['湟川路公厕', 'address'])
    expect((await answers(call, 'HOSPITAL'))[0]![0]).toBe('连州市人民医院')
    expect((await answers(call, '任民医院'))[0]).toEqual(['连州市人民医院', 'pinyin']) // another character of the same sound
    expect((await answers(call, 'renmingyiyuan'))[0]).toEqual(['连州市人民医院', 'similar'])
    expect((await answers(call, 'tushuguna'))[0]).toEqual(['东陂图书馆', 'similar'])
    expect((await answers(call, '公厕')).slice(0, 2).map(([name]) => name)).toEqual(['湟川路公厕', '北湖公园公厕']) // the shorter name says it more exactly
    expect(await answers(call, '不在这里的地方呀')).toEqual([])
    expect(await answers(call, '%')).toEqual([])
  })

  test('a new name is found at once and the old one no more; the record counts one revision, and the history is the name alone', async ({ call }) => {
    const { id, revision } = await addFacility(call, { name_zh: '旧桥公厕' })
    const edited = await call('PATCH', `/api/v1/facilities/${id}`, {
      as: 'administrator',
      headers: { 'if-match': `"${revision}"` },
      body: { name_zh: '新桥公厕' },
    })
    expect(edited.body.revision).toBe(revision + 1)
    expect((await answers(call, 'xinqiao')).map(([name]) => name)).toEqual(['新桥公厕'])
    expect((await answers(call, 'jiuqiao')).filter(([, match]) => match !== 'similar')).toEqual([])
    const { body } = await call('GET', `/api/v1/facilities/${id}/history`)
    expect(body.changes[0].after).toEqual({ name_zh: '新桥公厕' })
  })

  test('closed and merged ones and other kinds are left out as in the list, and the list stands by pinyin', async ({ call, db }) => {
    await added(call)
    const { id } = await addFacility(call, { name_zh: '北湖旧公厕' })
    await db.raw("select set_config('changxing.actor', 'test', true)")
    await db('facilities')
      .where({ id })
      .update({ merged_into: db('facilities').where({ code: 'LZ-002' }).select('id') })
    expect((await answers(call, '北湖')).map(([name]) => name)).toEqual(['北湖公园公厕'])
    const { body } = await call('GET', '/api/v1/search?q=%E5%8C%97%E6%B9%96&kind=venue')
    expect(body.results).toEqual([])
    const list = await call('GET', '/api/v1/facilities?q=gongce')
    expect(list.body.facilities.map(({ name_zh }: { name_zh: string }) => name_zh)).toEqual(['北湖公园公厕', '湟川路公厕'])
  })

  test('a word for a kind of place finds those that are it, after those that have it in their name', async ({ call }) => {
    await added(call)
    await addFacility(call, { kind: 'venue', category: 'coach_station', name_zh: '连州北站', address: '医院路 9 号' })
    await addFacility(call, { kind: 'road', category: 'urban_road', name_zh: '番禺路', name_en: 'Panyu Road' })
    expect(await answers(call, '汽车站')).toEqual([['连州北站', 'category']])
    expect(await answers(call, 'bus station')).toEqual([['连州北站', 'category']])
    expect(await answers(call, '盲道')).toEqual([['番禺路', 'category']])
    expect(await answers(call, '医院')).toEqual([
      ['连州市人民医院', 'name_contains'],
      ['星子镇卫生院', 'category'],
      ['连州北站', 'address'],
    ])
    for (const word of ['厕所', '卫生间', '洗手间', 'toilet', 'cesuo'])
      expect((await answers(call, word)).map(([name, match]) => [name, match])).toEqual([
        ['湟川路公厕', 'category'],
        ['北湖公园公厕', 'category'],
      ])
    expect(await answers(call, '北湖厕所')).toEqual([['北湖公园公厕', 'category']])
    expect(await answers(call, '人民 医院')).toEqual([['连州市人民医院', 'name_contains']])
  })

  test('what a word for a kind of place finds, the list and its count have too, unless another kind is asked for', async ({ call }) => {
    await added(call)
    const named = async (query: string) => {
      const { body } = await call('GET', `/api/v1/facilities?${query}`)
      expect(body.number_matched).toBe(body.facilities.length)
      return body.facilities.map(({ name_zh }: { name_zh: string }) => name_zh)
    }
    expect(await named(`q=${encodeURIComponent('卫生间')}`)).toEqual(['北湖公园公厕', '湟川路公厕'])
    expect(await named(`q=${encodeURIComponent('北湖 厕所')}`)).toEqual(['北湖公园公厕'])
    expect(await named(`q=${encodeURIComponent('卫生间')}&kind=venue`)).toEqual([])
    expect(await named(`q=${encodeURIComponent('医院')}&category=medical_institution`)).toEqual(['连州市人民医院', '星子镇卫生院'])
  })

  test('a slip in a word for a kind of place finds what is it, and says which word was likely meant', async ({ call }) => {
    await added(call)
    await addFacility(call, { kind: 'venue', category: 'coach_station', name_zh: '连州北站' })
    const meant = async (q: string) => {
      const { body } = await call('GET', `/api/v1/search?q=${encodeURIComponent(q)}`)
      return [body.did_you_mean, body.results[0] && [body.results[0].name_zh, body.results[0].match]]
    }
    for (const slip of ['汽车战', 'qichezhna', '汽站', 'qcz']) expect(await meant(slip)).toEqual(['汽车站', ['连州北站', 'similar']])
    expect(await meant('客运战')).toEqual(['客运站', ['连州北站', 'similar']])
    expect(await meant('连州汽车战')).toEqual(['连州汽车站', ['连州北站', 'similar']])
    expect(await meant('weishengjain')).toEqual(['卫生间', ['湟川路公厕', 'similar']])
    expect(await meant('汽车站')).toEqual([null, ['连州北站', 'category']])
    expect(await meant('不在这里的地方呀')).toEqual([null, undefined])
  })

  test('words that ask for accessible or near ones are understood, and a place without a toilet of its name is one to look around', async ({
    call,
  }) => {
    await added(call)
    const station = await addFacility(call, {
      kind: 'venue',
      category: 'coach_station',
      name_zh: '连州北站',
      geometry: { type: 'Point', coordinates: [112.38, 24.79] },
    })
    const listed = async (q: string) => {
      const { body } = await call('GET', `/api/v1/facilities?q=${encodeURIComponent(q)}`)
      return body.facilities.map(({ name_zh }: { name_zh: string }) => name_zh)
    }
    for (const q of ['残疾人厕所', '轮椅', '最近的厕所', '无障碍厕所', '附近的无障碍卫生间', 'accessible toilet'])
      expect([q, await listed(q)]).toEqual([q, ['北湖公园公厕', '湟川路公厕']])
    expect(await listed('残疾人联合会')).toEqual([])
    expect(await listed('北湖无障碍厕所')).toEqual(['北湖公园公厕'])
    for (const q of ['汽车站厕所', '连州汽车站 厕所', '汽车战 残疾人厕所']) {
      const { body } = await call('GET', `/api/v1/search?q=${encodeURIComponent(q)}`)
      expect(body.around).toEqual({ sort: '厕所', place: { id: station.id, name_zh: '连州北站', name_en: null, lon: 112.38, lat: 24.79 } })
    }
    expect((await call('GET', `/api/v1/search?q=${encodeURIComponent('北湖厕所')}`)).body.around).toBeNull()
  })

  test('what cannot be sought is refused by name', async ({ call }) => {
    for (const query of ['', '?q=', `?q=${'a'.repeat(101)}`, '?q=a&limit=51'])
      expect((await call('GET', `/api/v1/search${query}`)).body.code).toBe('invalid_request')
  })
})
