import type { Entry } from './entry.ts'

/** What is refused of taking imports back, of merging duplicates, and of edits of many facilities at once. */
export const duplicateProblems = {
  undo_built_on: {
    status: 409,
    zh: ['有 {count} 处设施在导入后又有改动，或原编号已被占用，不能整批撤销。', '请查看清单；可以保留这些设施，只撤销其余的。'],
    en: [
      '{count} facilities were changed after the import, or their former code is taken, so it can’t be taken back whole.',
      'Look at the list; you may keep these and take back the rest.',
    ],
  },
  cancel_built_on: {
    status: 409,
    zh: ['导入已中止并撤回，但有 {count} 处设施在写入后又有改动，予以保留。', '请查看这些设施；改动撤销后，可以再撤销这次导入。'],
    en: [
      'The import was stopped and taken back, but for {count} facilities that somebody changed after they were written.',
      'Look at these; when the later changes are undone, the import can be taken back whole.',
    ],
  },
  undo_nothing_left: {
    status: 409,
    zh: ['导入的 {count} 处设施后来都有改动，或原编号已被占用，没有可以撤销的。', '请先撤销或更正后来的改动。'],
    en: [
      'All {count} facilities of the import were changed since, or their former code is taken: there is nothing to take back.',
      'Undo or mend the later changes first.',
    ],
  },
  duplicate_of_itself: {
    status: 422,
    zh: ['两边是同一条记录。', '请选择另一条记录。'],
    en: ['Both are the same record.', 'Choose another one.'],
  },
  facility_merged_already: {
    status: 409,
    zh: ['“{name}”已经并入另一条记录。', '请打开合并后的记录：{into}'],
    en: ['{name} was merged into another record already.', 'Open the one that stands for it: {into}'],
  },
  facility_not_merged: {
    status: 409,
    zh: ['这条记录没有被合并。', '无须撤销合并。'],
    en: ['This record is not merged.', 'There is nothing to take back.'],
  },
  merge_kinds_differ: {
    status: 409,
    zh: ['两条记录的设施种类不同，不能合并。', '请先更正其中一条的种类。'],
    en: ['The records are of two kinds and can’t be merged.', 'Correct the kind of one of them first.'],
  },
  merge_not_kept: {
    status: 409,
    zh: ['这次合并不是在查重时做的，不能在这里撤销。', '相连的路段请用“拆分”。'],
    en: ['This was not merged as a duplicate and can’t be taken back here.', 'Divide a joined road instead.'],
  },
  merge_built_on: {
    status: 409,
    zh: ['合并之后又有 {count} 处相关改动，不能撤销合并。', '请查看所列改动，先改回去再撤销。'],
    en: ['{count} later changes stand on the merge, so it can’t be taken back.', 'See the changes listed; turn them back first.'],
  },
  bulk_edit_empty: {
    status: 422,
    zh: ['没有说明要改什么。', '请至少填写一项要修改的内容。'],
    en: ['It says nothing to change.', 'Fill in at least one field.'],
  },
  bulk_edit_too_many: {
    status: 422,
    zh: ['所选设施超过 {limit} 处。', '请缩小筛选范围，分几次修改。'],
    en: ['More than {limit} facilities are chosen.', 'Narrow the conditions and edit them in parts.'],
  },
  bulk_edit_other_kind: {
    status: 422,
    zh: ['所选设施中有 {count} 处不能归入类别“{category}”，例如“{name}”。', '请只选择同一种类的设施，或换一个类别。'],
    en: ['{count} of the facilities can’t have the category {category}, such as {name}.', 'Choose facilities of its kind only, or another category.'],
  },
  bulk_edit_closed_too_early: {
    status: 422,
    zh: ['有 {count} 处设施目前状态的开始日期晚于 {date}，例如“{name}”。', '请填写更晚的关闭日期，或不选这些设施。'],
    en: ['The present state of {count} facilities began after {date}, such as {name}.', 'Give a later day, or leave these out.'],
  },
  bulk_edit_unaccepted: {
    status: 409,
    zh: ['有 {count} 处新建设施没有通过验收的记录，不能转为在用，例如“{name}”。', '请先逐处登记验收，或不选这些设施。'],
    en: [
      'Of {count} new facilities no acceptance that they passed is recorded, such as {name}; they can’t be in use.',
      'Record their acceptance first, or leave these out.',
    ],
  },
  bulk_edit_stale: {
    status: 409,
    zh: ['预览之后，所选设施有了变化。', '请重新预览，核对后再应用。'],
    en: ['The chosen facilities have changed since the preview.', 'Preview again, look it through, then apply.'],
  },
} as const satisfies Record<string, Entry>
