import type { Words } from './words.ts'

/** Why an object of another register is no facility here. Its reader says so, and nothing else of the row is judged. */
export const leftOut = {
  osm_no_category: {
    zh: ['OpenStreetMap 标签 {tag} 没有对应的设施类别。', '确需登记时，请在设施页面新建并选择类别。'],
    en: ['No category here fits the OpenStreetMap tag {tag}.', 'If it belongs into the register, add it by hand and choose its category.'],
  },
  osm_without_outline: {
    zh: ['这是 OpenStreetMap 的 {tag} 关系，只把别的对象归在一起，没有自己的轮廓。', '它的成员各自登记；确需登记它本身时，请在设施页面新建。'],
    en: [
      'This OpenStreetMap relation ({tag}) only groups others and has no outline of its own.',
      'Its members have rows of their own; add it by hand if it is needed itself.',
    ],
  },
  osm_private: {
    zh: ['这是不对公众开放的停车场（{tag}），不属于公共停车场。', '如实际对公众开放，请在 OpenStreetMap 更正，或在设施页面新建。'],
    en: ['The car park is not open to the public ({tag}).', 'If it is, correct it in OpenStreetMap, or add it by hand.'],
  },
  osm_part_of_nothing: {
    zh: ['这个部位不在任何已收入的建筑轮廓或道路上。', '请在所属设施的页面登记，或先在 OpenStreetMap 把它连到建筑或道路上。'],
    en: [
      'This part lies on no building or road that is taken in.',
      'Record it on the page of its facility, or join it to its building or road in OpenStreetMap first.',
    ],
  },
  osm_open_outline: {
    zh: ['它只是一条线，没有闭合成轮廓；除道路外，设施用点或面。', '请在 OpenStreetMap 补全轮廓，或在设施页面新建。'],
    en: ['It is a line that does not close into an outline; only roads are lines.', 'Close it in OpenStreetMap, or add it by hand.'],
  },
  osm_incomplete: {
    zh: ['图形不完整：文件中缺 {missing} 个组成对象。', '请下载包含完整对象的范围（如 osmium extract --strategy=smart）。'],
    en: [
      'Its shape is not complete: {missing} of the objects that it is made of are not in the file.',
      'Use an extract with complete objects (such as osmium extract --strategy=smart).',
    ],
  },
  tombstone_row: {
    zh: ['这一行是导出文件中的注销记录（{why}），不是一处设施。', '导入不会关闭或删除设施；如需关闭，请在设施页面办理。'],
    en: [
      'This row of an export says that the facility is gone ({why}); it is no facility.',
      'An import closes and deletes nothing; close a facility on its page.',
    ],
  },
  no_place: {
    zh: ['这一项不是 A11yJSON 的地点：没有 properties.category。', '请补上类别，或从文件中去掉这一项。'],
    en: ['This is no place of A11yJSON: it has no properties.category.', 'Give it a category, or take it out of the file.'],
  },
  osw_no_entity: {
    zh: ['这一项不是 OpenSidewalks 的要素：缺图形或 _id。', '请用 OpenSidewalks 0.2 的格式检查程序核对文件。'],
    en: ['This is no entity of OpenSidewalks: it lacks a geometry or an _id.', 'Check the file with the OpenSidewalks 0.2 schema.'],
  },
  osw_not_kept: {
    zh: ['OpenSidewalks 的 {what} 不属于清单中的设施。', '不影响其他各项；确需登记时，请在设施页面新建。'],
    en: ['{what} of OpenSidewalks is no facility of this register.', 'The other rows are not affected; add it by hand if it is needed.'],
  },
  osw_loose_kerb: {
    zh: ['这处路缘石不在文件中任何一段路的端点上。', '请在所属道路的页面登记，或在源文件中把它连到路段。'],
    en: ['No edge of the file begins or ends at this kerb.', 'Record it on the page of its road, or join it to an edge in the source.'],
  },
} as const satisfies Record<string, Words>
