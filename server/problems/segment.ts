import type { Entry } from './entry.ts'

/** What dividing and joining roads refuses. */
export const segmentProblems = {
  not_a_road_line: {
    status: 422,
    zh: ['“{name}”不是用线画出的道路。', '只有用线画出的道路才能分段、合并；请先在修改页画出路线。'],
    en: ['“{name}” is not a road that is drawn as a line.', 'Only such a road can be divided or joined; draw its line on its edit page first.'],
  },
  road_in_pieces: {
    status: 422,
    zh: ['“{name}”由几条不相连的线组成，不能合并。', '请先在修改页把它画成一条连续的线。'],
    en: ['“{name}” consists of several lines and can’t be joined.', 'Draw it as one line on its edit page first.'],
  },
  cut_off_line: {
    status: 422,
    zh: ['所选位置离这条路 {distance_m} 米，不在路线上。', '请选离路线 {limit_m} 米以内的位置。'],
    en: ['The place lies {distance_m} m from the road, not on it.', 'Choose a place within {limit_m} m of its line.'],
  },
  cut_at_end: {
    status: 422,
    zh: ['所选位置就在路的端点，分不出两段。', '请选离两端 {limit_m} 米以上的位置。'],
    en: ['The place is an end of the road: there are no two parts.', 'Choose a place at least {limit_m} m from both ends.'],
  },
  join_with_itself: {
    status: 422,
    zh: ['道路不能与自己合并。', '请选择另一条与它相接的道路。'],
    en: ['A road can’t be joined with itself.', 'Choose another one that meets it.'],
  },
  join_states_differ: {
    status: 422,
    zh: ['“{name}”与“{other}”的类别或使用状态不同，或者已经关闭，不能合并。', '请先更正类别，或登记一致的使用状态；已关闭的路段不合并。'],
    en: [
      '“{name}” and “{other}” differ in category or state, or are closed, and can’t be joined.',
      'Correct the category or record the same state first; closed roads are not joined.',
    ],
  },
  ends_apart: {
    status: 422,
    zh: ['两条路的端点相距 {distance_m} 米，没有相接。', '请先把端点移到一起（{limit_m} 米以内）再合并。'],
    en: ['The ends of the two roads are {distance_m} m apart.', 'Move them together first (within {limit_m} m).'],
  },
} as const satisfies Record<string, Entry>
