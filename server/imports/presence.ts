export type PresenceRead = 'present' | 'absent' | 'unknown' | 'unreadable'

const yes = '有|是|对|有的|已有|设有|已设|已设置|已设有|配有|已配备|具备|已建|已建成|建有|存在|√|✓|✔|☑|y|yes|t|true|present'
const no =
  '无|没有|沒有|没|否|不是|不具备|不设|不存在|未设|未设置|未设有|未建|未建设|未建成|未配|未配备|尚未设置|尚未建设|×|✗|✘|✕|x|n|no|f|false|absent'
const unknown =
  '不详|不明|不清楚|不知道|未知|未核实|未核查|未调查|未采集|未填|未填写|无数据|暂无数据|无资料|无记录|待查|待核|待核实|待核查|待调查|待定|-+|[—–_]+|/|n/?a|null|nan|nil|tbd|unknown|\\?+'
/** Parts as cells repeat them: 无障碍厕位1个 stands where 有 would do. */
const part =
  '厕位|蹲位|隔间|厕所|卫生间|洗手间|第三卫生间|坡道|通道|出入口|入口|电梯|升降平台|停车位|车位|盲道|标识|标志|设施|扶手|抓杆|服务台|柜台|席位|客房'
const unit = '[个处间座部台条块组套位只根扇]'

/** Only whole words count: 无障碍厕位 is no 无, 未核实 no 未设. */
const unknown_words = new RegExp(`^(?:${unknown})$`, 'u')
const absent_words = new RegExp(`^(?:${no})(?:(?:无障碍)?(?:${part}))?$`, 'u')
const present_words = new RegExp(`^(?:${yes}|(?:有|设有|已设|已设置|配有|建有)?(?:无障碍(?:${part})?|${part}))$`, 'u')
const counted_words = new RegExp(
  `^(?:有|设有|已设|已设置|配有|建有|共)?(?:(?:无障碍)?(?:${part}))?[:x×]?(?:(?<count>\\d{1,3})(?:\\.0+)?${unit}?|(?<word>[一二两三四五六七八九十])${unit})$`,
  'u',
)

/** 有, 无, or not known; `unreadable` is none of them. A number counts how many there are. */
export function presenceOf(text: string): PresenceRead {
  const plain = plainWord(text)
  if (plain === '' || unknown_words.test(plain)) return 'unknown'
  const count = countOf(text)
  if (count !== null) return count > 0 ? 'present' : 'absent'
  if (absent_words.test(plain)) return 'absent'
  return present_words.test(plain) ? 'present' : 'unreadable'
}

/** How many there are: 2, 2个, 有两处. Null: no number stands there. */
export function countOf(text: string): number | null {
  const { count, word } = counted_words.exec(plainWord(text))?.groups ?? {}
  if (word) return '零一二三四五六七八九十'.indexOf(word.replace('两', '二'))
  return count ? Number(count) : null
}

function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\uFE0F]+/gu, '')
    .replace(/[。.!！]$/u, '')
    .toLowerCase()
}
