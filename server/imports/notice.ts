import type { Words } from './words.ts'

/** What to look at in a row that is let in. */
export const notices = {
  formula_value: {
    zh: ['单元格 {cell} 是公式，采用了文件中保存的结果。', '请确认结果正确。'],
    en: ['Cell {cell} is a formula; its saved result was used.', 'See that it is right.'],
  },
  merged_cells: {
    zh: ['{range} 是合并单元格，已按其内容填入每一行。', '请确认确实每一行都是这个内容。'],
    en: ['{range} is a merged cell; its content was taken for each of its rows.', 'See that it holds for each row.'],
  },
  merged_across: {
    zh: ['{range} 是跨列的合并单元格，内容只算在第一列。', '请确认其他列不需要内容。'],
    en: ['{range} is merged across columns; its content counts for the first of them.', 'See that the others are to be empty.'],
  },
  number_rounded_kept: {
    zh: ['数字 {value} 太长，表格软件已丢失它的部分位数；按现有内容保留在附加信息中。', '如需要它，请把这一列设为文本格式并填写完整。'],
    en: [
      'The number {value} is too long and has lost some of its digits; it is kept as it is among the additional data.',
      'If it matters, format the column as text and write it in full.',
    ],
  },
  date_from_serial: {
    zh: ['日期写成了序号 {value}，按 {date} 读取。', '请确认，或在表格中把这一列设为日期格式。'],
    en: ['The date is the serial number {value}; it was read as {date}.', 'See that it is right, or format the column as dates.'],
  },
  height_dropped: {
    zh: ['坐标带有高程，已略去。', '楼层请填在“楼层”列。'],
    en: ['The coordinates have a height, which was left out.', 'Give the floor in a column of its own.'],
  },
  axes_survey: {
    zh: ['按测量习惯，X 为北、Y 为东；已按数值大小判断。', '请在地图上核对位置。'],
    en: ['X is north and Y is east here, as surveyors write it; this was told by the size of the numbers.', 'Check the places on the map.'],
  },
  position_missing: {
    zh: ['没有位置，地图上不会显示。', '有坐标后可再次导入补充。'],
    en: ['It has no position and will not be on the map.', 'Import it again once there are coordinates.'],
  },
  outside_every_town: {
    zh: ['位置不在任何乡镇的界线之内。', '请核对坐标；乡镇仍按文件所写登记。'],
    en: ['The place lies outside the boundary of every town.', 'Check the coordinates; the town is taken from the file.'],
  },
  town_disagrees: {
    zh: ['文件写的是{declared}，按界线位于{town}；以界线为准。', '请核对坐标与乡镇；文件所写的乡镇也会保留。'],
    en: [
      'The file says {declared}; by the boundaries it lies in {town}, which counts.',
      'Check the coordinates and the town; what the file says is kept too.',
    ],
  },
  village_unknown: {
    zh: ['没有找到村（社区）“{value}”，原文保留在附加信息中。', '如是行政村或社区，请改为区划表中的名称或十二位代码。'],
    en: [
      'There is no village {value}; the text is kept among the additional data.',
      'If it is a village of the register, use its name there or its twelve-digit code.',
    ],
  },
  village_of_other_town: {
    zh: ['村（社区）“{village}”属于{town}，文件写的乡镇是{given}；村（社区）未登记，原文保留在附加信息中。', '请核对乡镇与村（社区）。'],
    en: [
      'The village {village} is in {town}, and the file gives {given}; the village was not recorded, and the text is kept among the additional data.',
      'Check the town and the village.',
    ],
  },
  department_unknown: {
    zh: ['没有部门“{value}”，原文保留在附加信息中。', '请改为部门表中的名称，最接近的是：{closest}。'],
    en: ['There is no department {value}; the text is kept among the additional data.', 'Use a name of the list, such as {closest}.'],
  },
  unit_missing: {
    zh: ['“{value}”没有单位，未登记，原文保留在附加信息中。', '请写明单位，例如表头写“净宽（mm）”，坡度写 1:12。'],
    en: [
      '{value} has no unit and was not recorded; the text is kept among the additional data.',
      'Give the unit, in the heading such as “width (mm)” or in the cell; a slope as 1:12.',
    ],
  },
  hours_kept_as_text: {
    zh: ['开放时间“{value}”无法转换，原文保留在附加信息中。', '需要按时间筛选时，请在设施页面改写，例如 Mo-Fr 08:00-18:00。'],
    en: [
      'The opening hours {value} could not be translated; the text is kept among the additional data.',
      'Rewrite them on its page, such as Mo-Fr 08:00-18:00, to find it by time.',
    ],
  },
  presence_unreadable: {
    zh: ['“{value}”看不出是有还是没有，按不详处理，原文保留在附加信息中。', '请填“有”或“无”；不知道时留空。'],
    en: [
      '{value} says neither yes nor no; it counts as not known, and the text is kept among the additional data.',
      'Use yes or no, and leave it empty when it is not known.',
    ],
  },
  record_kept_as_text: {
    zh: ['“{value}”不是“{field}”的内容，原文保留在附加信息中。', '这一列如是别的内容，请在“列的对应”中取消它的对应。'],
    en: ['{value} is not what {field} holds; the text is kept among the additional data.', 'If the column is something else, take its field away.'],
  },
  fact_left_out: {
    zh: [
      '{part}的“{property}”写作 {value}，不在可登记的范围内（{expected}），未登记，原文保留在附加信息中。',
      '请核对原数据；确实如此时，请在设施页面登记。',
    ],
    en: [
      '{property} of {part} is given as {value}, which can’t be recorded ({expected}); the text is kept among the additional data.',
      'Check it where it comes from; if it is right, record it on the facility’s page.',
    ],
  },
  part_geometry_left_out: {
    zh: ['{part}的位置无法登记，已略去：{why}', '请核对它的坐标。'],
    en: ['The place of {part} can’t be recorded and was left out: {why}', 'Check its coordinates.'],
  },
  part_better_known: {
    zh: ['清单中“{part}”已有现场核实的记录，与文件不同，未改动。', '如文件是对的，请在设施页面更正。'],
    en: [
      'The inventory knows the {part} from a visit and differs from the file; it was left as it is.',
      'If the file is right, correct it on the facility’s page.',
    ],
  },
  fact_better_known: {
    zh: ['清单中“{property}”有更可靠的记录（{known}），未用文件中的 {value}。', '如文件是对的，请在设施页面登记新的测量。'],
    en: [
      'The inventory knows {property} more reliably ({known}); {value} of the file was not used.',
      'If the file is right, record the new measure on its page.',
    ],
  },
  fact_newer_known: {
    zh: ['清单中“{property}”有更新的记录（{known}），未用文件中较早的 {value}。', '如文件是对的，请更正核实日期，或在设施页面登记新的测量。'],
    en: [
      'The inventory has a newer word on {property} ({known}); the earlier {value} of the file was not used.',
      'If the file is right, correct its day, or record the new measure on its page.',
    ],
  },
  lifecycle_day_assumed: {
    zh: ['状态改变没有写日期，按 {date} 登记。', '如知道确切日期，请加上“状态日期”列。'],
    en: ['No day is given for the new state; {date} is taken.', 'Add a column with the day if it is known.'],
  },
  lifecycle_past: {
    zh: ['{date} 起的状态只记入历史，目前的状态是 {known} 起的，不变。', '如文件写的是目前状态，请更正它的日期。'],
    en: [
      'The state as of {date} goes into the history only; the present one began on {known} and stays.',
      'If the file gives the present state, correct its day.',
    ],
  },
  lifecycle_ahead: {
    zh: ['状态从 {date} 起，现在还没有到，目前的状态（{known} 起）不变。', '到那一天，请再登记一次。'],
    en: ['The state begins on {date}; until then the present one, since {known}, stays.', 'Record it again when that day has come.'],
  },
  verified_past: {
    zh: ['{date} 的核实只记入历史，最近一次核实仍是 {known}。', '请确认日期正确。'],
    en: ['The verification of {date} goes into the history only; the last one is still that of {known}.', 'See that the day is right.'],
  },
  row_older: {
    zh: ['此行比清单旧：清单在 {at} 改过。', '请看清要修改的内容；清单是对的，请在文件中删去这一行。'],
    en: [
      'This row is older than the inventory, which was changed on {at}.',
      'Look at what it would change; if the inventory is right, leave the row out.',
    ],
  },
  likely_duplicate: {
    zh: ['可能与清单中的“{name}”重复（{how}）。', '确是同一处时，请在文件中填写它的编号或 id：{id}'],
    en: ['It may be the same as {name} in the inventory ({how}).', 'If so, give that one’s code or id in the file: {id}'],
  },
  likely_duplicate_shifted: {
    zh: [
      '可能与清单中的“{name}”是同一处：名称和乡镇相同，相距 {how}，正好是坐标系差异。',
      '请先核对坐标系是否选对；确是同一处时，请在文件中填写它的编号或 id：{id}',
    ],
    en: [
      'It may be the same as {name} in the inventory: same name and town, and {how} apart, just what two datums differ by.',
      'See first that the datum is right; if they are one, give that one’s code or id in the file: {id}',
    ],
  },
  likely_duplicate_address: {
    zh: ['可能与清单中的“{name}”是同一处：名称、乡镇和地址相同（距离：{how}）。', '确是同一处时，请在文件中填写它的编号或 id：{id}'],
    en: [
      'It may be the same as {name} in the inventory: same name, town and address (distance: {how}).',
      'If so, give that one’s code or id in the file: {id}',
    ],
  },
  likely_duplicate_row: {
    zh: ['可能与第 {row} 行“{name}”重复（相距约 {metres} 米）。', '确是同一处时，请只保留一行。'],
    en: ['It may be the same as row {row}, {name} (about {metres} m away).', 'If so, keep one of the rows.'],
  },
  osm_named_by_kind: {
    zh: ['OpenStreetMap 中没有名称，暂用“{name}”。', '如有正式名称，请在设施页面更正。'],
    en: ['It has no name in OpenStreetMap; {name} says what it is.', 'Give it its name on its page if it has one.'],
  },
  osm_value_unclear: {
    zh: ['{tag} 的单位或写法不明（数值过大的可能是厘米），未登记，原文保留在附加信息中。', '请核对后在设施页面登记。'],
    en: [
      'The unit or spelling of {tag} is not clear (a large number may be centimetres); it was not recorded and is kept among the additional data.',
      'Check it and record it on the facility’s page.',
    ],
  },
  osw_named_by_kind: {
    zh: ['OpenSidewalks 中没有名称，暂用“{name}”。', '如有正式名称，请在设施页面更正。'],
    en: ['It has no name in OpenSidewalks; {name} says what it is.', 'Give it its name on its page if it has one.'],
  },
} as const satisfies Record<string, Words>
