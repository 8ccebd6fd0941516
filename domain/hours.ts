const days: Record<string, string> = { 一: 'Mo', 二: 'Tu', 三: 'We', 四: 'Th', 五: 'Fr', 六: 'Sa', 日: 'Su', 天: 'Su' }
const always = /^(全天|全天候|24小时|全天开放|全天24小时|24小时开放|24h|0?0:00-24:00|0?0:00-23:59)$/i

/** Opening hours in the OSM syntax, from how they are written in Chinese lists: `每天 7:00-22:00`, `周一至周五 8时半到17:30`. Null: not so written. */
export function hoursInWords(text: string): string | null {
  const plain = normalised(text)
  if (always.test(plain)) return '24/7'
  const parts = plain.split(/[;；]/).flatMap((part) => (part ? [rule(part)] : []))
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.join('; ') : null
}

function normalised(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0))
    .replaceAll(/\s+/g, '')
    .replaceAll(/[—–−~～至到]|--/g, '-')
    .replaceAll(/[，、]/g, ',')
    .replaceAll('。', ';')
}

/** One rule: some days, or every day, and one or more spans of time. */
function rule(part: string): string | null {
  const [, when = '', times = ''] = /^(.*?)[:,]?((?:(?:上午|下午|早上|晚上|早|晚)?\d{1,2}[:点时].*))$/.exec(part) ?? []
  const spans = times.split(',').map(span)
  const on = daysOf(when)
  if (on === null || spans.some((each) => each === null)) return null
  return `${on}${on ? ' ' : ''}${spans.join(',')}`
}

function daysOf(text: string): string | null {
  if (/^(每天|每日|周一-周日|星期一-星期日|周一-周天|全年|)$/.test(text)) return ''
  if (text === '工作日' || text === '法定工作日') return 'Mo-Fr'
  if (text === '周末' || text === '双休日') return 'Sa,Su'
  const list = text.split(',').map((each) => {
    const [, from, to] = /^(?:周|星期|礼拜)([一二三四五六日天])(?:-(?:周|星期|礼拜)?([一二三四五六日天]))?$/.exec(each) ?? []
    return from ? (to ? `${days[from]}-${days[to]}` : days[from]!) : null
  })
  return list.every((each) => each !== null) ? list.join(',') : null
}

function span(text: string): string | null {
  const [, from, to] = /^(.+?)-(.+)$/.exec(text) ?? []
  const [start, end] = [from && clock(from), to && clock(to)]
  return start && end ? `${start}-${end}` : null
}

/** 8:00, 8点, 8时30分, 下午2点半 as HH:MM. */
function clock(text: string): string | null {
  const [, half, hours, minutes, rest] = /^(上午|下午|早上|晚上|早|晚)?(\d{1,2})(?:[:点时](\d{1,2}|半)?)?(?::00)?(分)?$/.exec(text) ?? []
  if (!hours) return null
  const hour = Number(hours) + (/下午|晚/.test(half ?? '') && Number(hours) < 12 ? 12 : 0)
  const minute = minutes === '半' ? 30 : Number(minutes ?? 0)
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0) || (rest && !minutes)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
