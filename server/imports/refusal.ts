import type { Words } from './words.ts'

/** Why a row of a file is kept out. */
export const refusals = {
  cells_beyond_header: {
    zh: ['这一行有 {cells} 个单元格，表头只有 {columns} 列。', '请检查是否多了分隔符，含分隔符的内容须加英文双引号。'],
    en: ['The row has {cells} cells under {columns} headers.', 'Look for a stray delimiter; text that contains one must be in double quotes.'],
  },
  cells_missing: {
    zh: ['这一行只有 {cells} 个单元格，表头有 {columns} 列。', '请补齐分隔符，使每行列数与表头一致。'],
    en: ['The row has only {cells} cells under {columns} headers.', 'Add the missing delimiters so that each row is as long as the header.'],
  },
  formula_without_value: {
    zh: ['单元格 {cell} 是公式，文件里没有它的结果。', '请在表格软件中打开并保存，或改为“粘贴为数值”。'],
    en: [
      'Cell {cell} is a formula and the file does not hold its result.',
      'Open and save the file in a spreadsheet program, or paste it as a value.',
    ],
  },
  cell_error: {
    zh: ['单元格 {cell} 的内容是错误值 {value}。', '请在表格中更正后重新导入。'],
    en: ['Cell {cell} holds the error {value}.', 'Correct it in the sheet and import again.'],
  },
  text_damaged: {
    zh: ['文字已损坏（乱码）：{value}', '请从原系统重新导出，编码选 UTF-8 或 GB18030。'],
    en: ['The text is damaged: {value}', 'Export it again from where it came from, as UTF-8 or GB18030.'],
  },
  number_rounded: {
    zh: ['数字 {value} 太长，表格软件已丢失它的部分位数。', '请先把这一列设为文本格式，再填写完整的号码。'],
    en: ['The number {value} is too long; the spreadsheet has lost some of its digits.', 'Format the column as text, then write it in full.'],
  },
  name_missing: {
    zh: ['没有名称。', '请填写设施名称。'],
    en: ['It has no name.', 'Give the facility’s name.'],
  },
  too_long: {
    zh: ['内容有 {length} 个字，最多 {limit} 个。', '请缩短，或把说明放到备注列。'],
    en: ['It has {length} characters; at most {limit} fit.', 'Shorten it, or put the explanation in a remarks column.'],
  },
  kind_unknown: {
    zh: ['不认识的设施种类：{value}', '请填：公共场所、道路、厕所或残疾人服务设施。'],
    en: ['{value} is not a kind of facility.', 'Use venue, road, toilet or service.'],
  },
  category_unknown: {
    zh: ['不认识的类别：{value}', '请改用类别表中的名称，最接近的是：{closest}；这一列不是设施类别时，请取消它的对应。'],
    en: [
      '{value} is not a category.',
      'Use a name of the list of categories; the closest are: {closest}. If the column is something else, take its field away.',
    ],
  },
  category_missing: {
    zh: ['没有写明类别。', '请填写这一格，或为整个文件选择类别。'],
    en: ['No category is given.', 'Fill in the cell, or choose a category for the whole file.'],
  },
  category_not_of_kind: {
    zh: ['类别“{category}”不属于这一种类的设施。', '请改种类或类别。'],
    en: ['The category {category} is not one of this kind of facility.', 'Change the kind or the category.'],
  },
  town_missing: {
    zh: ['没有写明乡镇，也没有可用的乡镇界线来判断。', '请填写乡镇名称或九位代码，或为整个文件选择乡镇。'],
    en: [
      'No town is given, and there are no boundaries to tell it from.',
      'Give the town’s name or nine-digit code, or choose one for the whole file.',
    ],
  },
  town_unknown: {
    zh: ['本市没有乡镇“{value}”。', '请改为区划表中的名称，最接近的是：{closest}。'],
    en: ['This city has no town {value}.', 'Use a name of the register; the closest are: {closest}.'],
  },
  coordinate_unreadable: {
    zh: ['坐标无法读取：{value}', '请写成小数（112.3761）或度分秒（112°22′34″）；小数点用“.”，不用逗号。'],
    en: [
      'The coordinate can’t be read: {value}',
      'Write decimal degrees (112.3761) or degrees, minutes and seconds (112°22′34″), with a point, not a comma.',
    ],
  },
  coordinate_half: {
    zh: ['只有经度或只有纬度。', '请补齐另一个，或把两个都清空。'],
    en: ['Only one of the two coordinates is given.', 'Give the other, or empty both.'],
  },
  coordinate_zero: {
    zh: ['坐标是 0，0。', '不知道位置时请留空，不要填 0。'],
    en: ['The coordinates are 0, 0.', 'Leave them empty when the place is not known.'],
  },
  axes_swapped: {
    zh: ['经度和纬度写反了：{x}，{y}', '请对调这两格；整个文件都反了时，在“列的对应”中对调两列。'],
    en: [
      'Longitude and latitude are swapped: {x}, {y}',
      'Exchange the two cells; if the whole file is so, exchange the two columns under “Columns”.',
    ],
  },
  off_the_earth: {
    zh: ['这不是“{datum}”的坐标：{x}，{y}', '请核对坐标和所选坐标系；经纬度为度，投影坐标为米。'],
    en: ['This is no coordinate of {datum}: {x}, {y}', 'Check it and the datum chosen; degrees for longitude and latitude, metres for a projection.'],
  },
  outside_city: {
    zh: ['位置不在本市范围内（经度 {lon}，纬度 {lat}）。', '请核对坐标是否抄错、坐标系是否选对。'],
    en: ['The place is not in this city (longitude {lon}, latitude {lat}).', 'Check the coordinates for a typing error, and the datum.'],
  },
  geometry_malformed: {
    zh: ['图形无法读取：{why}', '请使用 GeoJSON 或 WKT 的点、线、面，经度在前。'],
    en: ['The geometry can’t be read: {why}', 'Use points, lines or areas as GeoJSON or WKT, longitude first.'],
  },
  geometry_crosses_itself: {
    zh: ['图形无效：{why}', '请在制图软件中修正，使边界不与自身相交。'],
    en: ['The shape is not valid: {why}', 'Mend it so that its edge does not cross itself.'],
  },
  geometry_unfit: {
    zh: ['图形类型 {type} 与设施种类不符。', '道路用线、面或点，其他设施用点或面。'],
    en: ['A {type} does not fit this kind of facility.', 'Use a line, area or point for a road and a point or area for anything else.'],
  },
  day_unreadable: {
    zh: ['日期无法读取：{value}', '请写成 2026-05-01 的样子。'],
    en: ['The date can’t be read: {value}', 'Write it like 2026-05-01.'],
  },
  date_too_early: {
    zh: ['日期 {date} 早于 {earliest}。', '请核对年份。'],
    en: ['{date} is before {earliest}.', 'Check the year.'],
  },
  date_in_future: {
    zh: ['日期 {date} 还没有到。', '请填写今天或以前的日期；只有计划和在建的可以是将来。'],
    en: ['{date} is in the future.', 'Give today or an earlier day; only what is planned or being built may lie ahead.'],
  },
  lifecycle_unknown: {
    zh: ['不认识的状态：{value}', '请填：计划、在建、已验收、运行、暂停或关闭。'],
    en: ['{value} is not a state.', 'Use planned, under_construction, accepted, operating, suspended or closed.'],
  },
  acceptance_missing: {
    zh: ['清单里这是新建设施，没有通过验收的记录，不能转为在用。', '请先在设施页面登记验收，再导入这一行。'],
    en: [
      'It is new in the inventory, and no acceptance that it passed is recorded, so it can’t be in use.',
      'Record its acceptance on its page first, then import the row.',
    ],
  },
  closed_without_reason: {
    zh: ['状态是关闭，但没有写原因。', '请加上“关闭原因”一列并填写。'],
    en: ['It is closed but no reason is given.', 'Add a column with the reason.'],
  },
  record_misbuilt: {
    zh: ['“{field}”的内容不合规格：{why}', '请保持导出文件中这一列的写法（JSON）；不需要时请清空这一格。'],
    en: ['The content of {field} is not built as it must be: {why}', 'Keep the JSON as an export writes it, or empty the cell.'],
  },
  value_unfit: {
    zh: ['数值不合理：{value}', '应为{expected}；请核对数值和单位。'],
    en: ['{value} is not plausible.', 'It must be {expected}; check the number and its unit.'],
  },
  part_absent_with_value: {
    zh: ['写明没有“{part}”，却又填了它的数值。', '请更正其中一格。'],
    en: ['It says that there is no {part}, and gives a measure of it.', 'Correct one of the two.'],
  },
  duplicate_of_row: {
    zh: ['与第 {row} 行是同一处设施。', '请只保留一行；确是两处时，请用编号区分。'],
    en: ['It is the same facility as row {row}.', 'Keep one of the rows; if they are two facilities, give each a code.'],
  },
  code_of_another_row: {
    zh: ['编号“{code}”在第 {row} 行已经用过。', '每处设施的编号不能重复，请更正。'],
    en: ['The code {code} is that of row {row} already.', 'No two facilities may share a code: correct one.'],
  },
  code_of_another: {
    zh: ['编号“{code}”属于另一处设施：{name}。', '请更正编号或种类；确是那一处时，请先在设施页面修改。'],
    en: ['The code {code} belongs to another facility: {name}.', 'Correct the code or the kind; if it is that facility, edit it on its page first.'],
  },
  match_ambiguous: {
    zh: ['清单中有 {count} 处同名同地的设施，无法确定是哪一处：{name}', '请在文件中加上编号（或 id）。'],
    en: ['{count} facilities of that name and place could be meant: {name}', 'Add the code (or id) to the file.'],
  },
  facility_is_closed: {
    zh: ['清单中的“{name}”已关闭，导入不能使它恢复。', '如已重新启用，请在设施页面登记新的状态。'],
    en: ['{name} is closed in the inventory, and an import does not revive it.', 'If it is in use again, record that on its page.'],
  },
  edited_since: {
    zh: ['“{name}”在预览之后被修改过，这一行没有写入。', '请下载未导入的行，核对后重新导入。'],
    en: ['{name} was edited after the dry run, so the row was not written.', 'Download the refused rows, look at them again, and import them.'],
  },
  closed_since: {
    zh: ['“{name}”在预览之后已关闭，这一行没有写入。', '请核对；如已重新启用，请在设施页面登记新的状态。'],
    en: ['{name} was closed after the dry run, so the row was not written.', 'If it is in use again, record that on its page.'],
  },
  merged_since: {
    zh: ['“{name}”在预览之后已并入另一处设施，这一行没有写入。', '请改用那一处的编号后重新导入。'],
    en: ['{name} was merged into another facility after the dry run, so the row was not written.', 'Use that one’s code and import the row again.'],
  },
  removed_since: {
    zh: ['“{name}”在预览之后已从清单中删除，这一行没有写入。', '确需登记时，请重新导入这一行。'],
    en: ['{name} left the inventory after the dry run, so the row was not written.', 'Import the row again if it is to come in anew.'],
  },
  came_in_since: {
    zh: ['预览之后清单中已有这一处设施：{name}', '请重新导入这一行，它会与那一处对应。'],
    en: ['This facility came into the inventory after the dry run: {name}', 'Import the row again; it will be matched with that one.'],
  },
  not_written: {
    zh: ['数据库没有接受这一行（{why}）。', '请核对这一行的内容；如仍不行，请联系管理员。'],
    en: ['The database does not take this row ({why}).', 'Look at what it holds; if nothing is wrong with it, tell the administrator.'],
  },
  place_missing: {
    zh: ['没有坐标。', '请填写经度和纬度。'],
    en: ['There are no coordinates.', 'Give longitude and latitude.'],
  },
  people_missing: {
    zh: ['没有人口数。', '请填写人数；没有人住的填 0。'],
    en: ['There is no number of people.', 'Give it; 0 where nobody lives.'],
  },
  people_unreadable: {
    zh: ['人数无法读取：{value}', '请填写不小于 0 的数字，不带单位和逗号。'],
    en: ['The number of people can’t be read: {value}', 'Write a number of 0 or more, without unit or comma.'],
  },
  people_exceed: {
    zh: ['其中的人数 {part} 多于总人数 {residents}。', '请核对这一行。'],
    en: ['A part of the people, {part}, is more than all of them, {residents}.', 'Check the row.'],
  },
  facility_is_merged: {
    zh: ['“{name}”已并入另一处设施。', '请改用那一处的编号：{into}'],
    en: ['{name} was merged into another facility.', 'Use that one’s id: {into}'],
  },
} as const satisfies Record<string, Words>
