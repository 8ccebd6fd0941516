import type { Entry } from './entry.ts'

/** What is refused of plans and priorities. */
export const planProblems = {
  weights_not_whole: {
    status: 422,
    zh: ['各项权重之和应为 100 %，现在是 {percent} %。', '请调整后再保存。'],
    en: ['Weights add up to 100 %; these come to {percent} %.', 'Change them and save again.'],
  },
  weight_set_exists: {
    status: 422,
    zh: ['已有名为“{name}”的权重方案。', '请换一个名称。'],
    en: ['There are weights named “{name}” already.', 'Choose another name.'],
  },
  weight_set_not_found: {
    status: 404,
    zh: ['没有这个权重方案：{id}', '请刷新列表，它可能已被删除。'],
    en: ['There is no such set of weights: {id}', 'Load the list again; it may have been deleted.'],
  },
  solver_failed: {
    status: 500,
    zh: ['求解失败：{message}', '输入没有丢失；请稍后再试，仍不行请联系管理员。'],
    en: ['The solver failed: {message}', 'Nothing that was typed in is lost. Try again later, or ask an administrator.'],
  },
} as const satisfies Record<string, Entry>
