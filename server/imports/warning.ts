import type { Words } from './words.ts'

/** What is said of a file as a whole; some must be confirmed before it is applied. */
export const warnings = {
  batch_shifted: {
    must_confirm: true,
    zh: [
      '这批坐标看来不是“{datum}”，而是“{other_datum}”：{evidence} 处可供比较的位置中位数偏差 {shift_m} 米，换算后为 {remaining_m} 米。',
      '请改选坐标系；如确认无误，请勾选确认后再导入。',
    ],
    en: [
      'These coordinates look like {other_datum} rather than {datum}: over {evidence} places that can be compared the median offset is {shift_m} m, and {remaining_m} m after conversion.',
      'Choose the other datum, or confirm that this one is right, then apply.',
    ],
  },
  batch_shifted_by_towns: {
    must_confirm: true,
    zh: [
      '这批坐标看来不是“{datum}”，而是“{other_datum}”：换算后有 {gained} 行落入文件所写的乡镇，只有 {lost} 行落到外面。',
      '请改选坐标系；如确认无误，请勾选确认后再导入。',
    ],
    en: [
      'These coordinates look like {other_datum} rather than {datum}: converted, {gained} more rows fall into the town that the file gives, and {lost} fall out of it.',
      'Choose the other datum, or confirm that this one is right, then apply.',
    ],
  },
  datum_not_checked: {
    must_confirm: false,
    zh: [
      '清单里没有能与这批坐标比对的设施，乡镇界线也判断不了，坐标系是否选对无从核实。选错时位置会偏移约 {gcj02_m} 米（GCJ-02）或 {bd09_m} 米（BD-09）。',
      '导入前请在地图上核对几处熟悉的地点。',
    ],
    en: [
      'No facility in the inventory can be compared with these places, and the boundaries of the towns don’t tell either, so the datum was not checked. A wrong one shifts them by about {gcj02_m} m (GCJ-02) or {bd09_m} m (BD-09).',
      'Look at a few places that you know on the map before you apply.',
    ],
  },
  datum_hardly_checked: {
    must_confirm: false,
    zh: ['与清单中已有的设施比对了 {evidence} 处，偏差（中位数）{shift_m} 米，还不足以核实坐标系是否选对。', '导入前请在地图上核对几处熟悉的地点。'],
    en: [
      'Compared with what the inventory has already: {evidence} places, {shift_m} m off (median), which is not enough to check the datum.',
      'Look at a few places that you know on the map before you apply.',
    ],
  },
  rows_older: {
    must_confirm: true,
    zh: [
      '{count} 行比清单旧：导出之后清单又改过，写入会把较新的内容改回去，已删除的部位也会再加上。',
      '请逐行看清“修改”；要保留清单的内容，请在文件中删去这些行，或重新导出后再改。确实要写入，请勾选确认。',
    ],
    en: [
      '{count} rows are older than the inventory: it was changed after they were exported, and they would put back what it said then, removed parts too.',
      'Look at what each would change; to keep what the inventory says, leave these rows out, or export again and edit that. Confirm if they are to be written.',
    ],
  },
  axes_swapped: {
    must_confirm: false,
    zh: ['{count} 行的经度和纬度写反了。', '如大多数行都写反，可对调“经度”和“纬度”两列的对应；只有个别行时，请在表中更正。'],
    en: [
      'Longitude and latitude are swapped in {count} rows.',
      'If most rows are, exchange the two columns; if only a few are, correct them in the file.',
    ],
  },
  example_data: {
    must_confirm: false,
    zh: ['目前是示例数据库：导入的内容会随示例数据一起删除。', '正式使用前，请先清除示例数据。'],
    en: [
      'This is a database of example data: what is imported will be removed together with it.',
      'Remove the example data before you use it in earnest.',
    ],
  },
  layers_not_read: {
    must_confirm: false,
    zh: [
      '只读了“{layer}”，文件里还有没有读的：{others}。',
      '要读其余的，请各导入一次：刚上传的文件可在本页改读；否则请重新上传，在“图层或工作表”一栏填写名称。',
    ],
    en: [
      'Only “{layer}” was read; the file has more: {others}.',
      'Import each of the others too: choose it on this page just after the upload, else upload the file again and give its name under “Layer or sheet”.',
    ],
  },
  columns_not_mapped: {
    must_confirm: false,
    zh: ['没有对应字段的列：{columns}。内容会保留在附加信息中。', '如其中有应当对应的列，请在“列的对应”中指定。'],
    en: ['Columns without a field: {columns}. They are kept among the additional data.', 'Choose a field under “Columns” if one of them has one.'],
  },
  osm_accounted: {
    must_confirm: false,
    zh: [
      '带有 {tag} 的对象共 {found} 个：{facility} 个读作设施，{component} 个并入所属设施的部位，{left_out} 个未收入。',
      '未收入的各有一行，写明原因；读作设施的仍须通过下面的检查。',
    ],
    en: [
      '{found} objects have {tag}: {facility} were read as facilities, {component} as parts of one, and {left_out} were left out.',
      'Each that was left out has a row with the reason; what was read as a facility still has to pass the checks below.',
    ],
  },
} as const satisfies Record<string, Words & { must_confirm: boolean }>
