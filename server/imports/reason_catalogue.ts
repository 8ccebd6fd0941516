/**
 * What is said of a row or of a file: what was found and what to do, in each language. `{name}` stands for a parameter.
 * Refusals keep a row out; notices let it in; warnings concern the file as a whole.
 */
interface Words {
  zh: readonly [found: string, remedy: string]
  en: readonly [found: string, remedy: string]
}

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
    en: ['Cell {cell} is a formula and the file does not hold its result.', 'Open and save the file in a spreadsheet program, or paste it as a value.'],
  },
  cell_error: {
    zh: ['单元格 {cell} 的内容是错误值 {value}。', '请在表格中更正后重新导入。'],
    en: ['Cell {cell} holds the error {value}.', 'Correct it in the sheet and import again.'],
  },
  text_damaged: {
    zh: ['文字已损坏（乱码）：{value}', '请从原系统重新导出，编码选 UTF-8 或 GB18030。'],
    en: ['The text is damaged: {value}', 'Export it again from where it came from, as UTF-8 or GB18030.'],
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
    en: ['{value} is not a category.', 'Use a name of the list of categories; the closest are: {closest}. If the column is something else, take its field away.'],
  },
  category_not_of_kind: {
    zh: ['类别“{category}”不属于这一种类的设施。', '请改种类或类别。'],
    en: ['The category {category} is not one of this kind of facility.', 'Change the kind or the category.'],
  },
  town_missing: {
    zh: ['没有写明乡镇，也没有可用的乡镇界线来判断。', '请填写乡镇名称或九位代码，或为整个文件选择乡镇。'],
    en: ['No town is given, and there are no boundaries to tell it from.', 'Give the town’s name or nine-digit code, or choose one for the whole file.'],
  },
  town_unknown: {
    zh: ['本市没有乡镇“{value}”。', '请改为区划表中的名称，最接近的是：{closest}。'],
    en: ['This city has no town {value}.', 'Use a name of the register; the closest are: {closest}.'],
  },
  coordinate_unreadable: {
    zh: ['坐标无法读取：{value}', '请写成小数（112.3761）或度分秒（112°22′34″）；小数点用“.”，不用逗号。'],
    en: ['The coordinate can’t be read: {value}', 'Write decimal degrees (112.3761) or degrees, minutes and seconds (112°22′34″), with a point, not a comma.'],
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
    en: ['Longitude and latitude are swapped: {x}, {y}', 'Exchange the two cells; if the whole file is so, exchange the two columns under “Columns”.'],
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
  date_in_future: {
    zh: ['日期 {date} 还没有到。', '请填写今天或以前的日期；只有计划和在建的可以是将来。'],
    en: ['{date} is in the future.', 'Give today or an earlier day; only what is planned or being built may lie ahead.'],
  },
  lifecycle_unknown: {
    zh: ['不认识的状态：{value}', '请填：计划、在建、已验收、运行、暂停或关闭。'],
    en: ['{value} is not a state.', 'Use planned, under_construction, accepted, operating, suspended or closed.'],
  },
  closed_without_reason: {
    zh: ['状态是关闭，但没有写原因。', '请加上“关闭原因”一列并填写。'],
    en: ['It is closed but no reason is given.', 'Add a column with the reason.'],
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
  facility_is_merged: {
    zh: ['“{name}”已并入另一处设施。', '请改用那一处的编号：{into}'],
    en: ['{name} was merged into another facility.', 'Use that one’s id: {into}'],
  },
} as const satisfies Record<string, Words>

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
    en: ['The file says {declared}; by the boundaries it lies in {town}, which counts.', 'Check the coordinates and the town; what the file says is kept too.'],
  },
  village_unknown: {
    zh: ['没有找到村（社区）“{value}”，原文保留在附加信息中。', '如是行政村或社区，请改为区划表中的名称或十二位代码。'],
    en: ['There is no village {value}; the text is kept among the additional data.', 'If it is a village of the register, use its name there or its twelve-digit code.'],
  },
  department_unknown: {
    zh: ['没有部门“{value}”，原文保留在附加信息中。', '请改为部门表中的名称，最接近的是：{closest}。'],
    en: ['There is no department {value}; the text is kept among the additional data.', 'Use a name of the list, such as {closest}.'],
  },
  unit_missing: {
    zh: ['“{value}”没有单位，未登记，原文保留在附加信息中。', '请写明单位，例如表头写“净宽（mm）”，坡度写 1:12。'],
    en: ['{value} has no unit and was not recorded; the text is kept among the additional data.', 'Give the unit, in the heading such as “width (mm)” or in the cell; a slope as 1:12.'],
  },
  hours_kept_as_text: {
    zh: ['开放时间“{value}”无法转换，原文保留在附加信息中。', '需要按时间筛选时，请在设施页面改写，例如 Mo-Fr 08:00-18:00。'],
    en: ['The opening hours {value} could not be translated; the text is kept among the additional data.', 'Rewrite them on its page, such as Mo-Fr 08:00-18:00, to find it by time.'],
  },
  presence_unreadable: {
    zh: ['“{value}”看不出是有还是没有，按不详处理，原文保留在附加信息中。', '请填“有”或“无”；不知道时留空。'],
    en: ['{value} says neither yes nor no; it counts as not known, and the text is kept among the additional data.', 'Use yes or no, and leave it empty when it is not known.'],
  },
  part_better_known: {
    zh: ['清单中“{part}”已有现场核实的记录，与文件不同，未改动。', '如文件是对的，请在设施页面更正。'],
    en: ['The inventory knows the {part} from a visit and differs from the file; it was left as it is.', 'If the file is right, correct it on the facility’s page.'],
  },
  fact_better_known: {
    zh: ['清单中“{property}”有更可靠的记录（{known}），未用文件中的 {value}。', '如文件是对的，请在设施页面登记新的测量。'],
    en: ['The inventory knows {property} more reliably ({known}); {value} of the file was not used.', 'If the file is right, record the new measure on its page.'],
  },
  lifecycle_day_assumed: {
    zh: ['状态改变没有写日期，按 {date} 登记。', '如知道确切日期，请加上“状态日期”列。'],
    en: ['No day is given for the new state; {date} is taken.', 'Add a column with the day if it is known.'],
  },
  likely_duplicate: {
    zh: ['可能与清单中的“{name}”重复（{how}）。', '确是同一处时，请在文件中填写它的编号或 id：{id}'],
    en: ['It may be the same as {name} in the inventory ({how}).', 'If so, give that one’s code or id in the file: {id}'],
  },
  likely_duplicate_row: {
    zh: ['可能与第 {row} 行“{name}”重复（相距约 {metres} 米）。', '确是同一处时，请只保留一行。'],
    en: ['It may be the same as row {row}, {name} (about {metres} m away).', 'If so, keep one of the rows.'],
  },
} as const satisfies Record<string, Words>

export const warnings = {
  batch_shifted: {
    must_confirm: true,
    zh: ['这批坐标看来不是“{datum}”，而是“{other_datum}”：{evidence} 处可供比较的位置中位数偏差 {shift_m} 米，换算后为 {remaining_m} 米。', '请改选坐标系；如确认无误，请勾选确认后再导入。'],
    en: ['These coordinates look like {other_datum} rather than {datum}: over {evidence} places that can be compared the median offset is {shift_m} m, and {remaining_m} m after conversion.', 'Choose the other datum, or confirm that this one is right, then apply.'],
  },
  batch_shifted_by_towns: {
    must_confirm: true,
    zh: ['这批坐标看来不是“{datum}”，而是“{other_datum}”：换算后有 {gained} 行落入文件所写的乡镇，只有 {lost} 行落到外面。', '请改选坐标系；如确认无误，请勾选确认后再导入。'],
    en: ['These coordinates look like {other_datum} rather than {datum}: converted, {gained} more rows fall into the town that the file gives, and {lost} fall out of it.', 'Choose the other datum, or confirm that this one is right, then apply.'],
  },
  datum_not_checked: {
    must_confirm: false,
    zh: ['没有可供比较的位置，坐标系是否选对无从核实。选错时位置会偏移约 {gcj02_m} 米（GCJ-02）或 {bd09_m} 米（BD-09）。', '导入前请在地图上核对几处熟悉的地点。'],
    en: ['There is nothing to compare the places with, so the datum was not checked. A wrong one shifts them by about {gcj02_m} m (GCJ-02) or {bd09_m} m (BD-09).', 'Look at a few places that you know on the map before you apply.'],
  },
  axes_swapped: {
    must_confirm: false,
    zh: ['{count} 行的经度和纬度写反了。', '对调“经度”和“纬度”两列的对应即可更正。'],
    en: ['Longitude and latitude are swapped in {count} rows.', 'Exchange the two columns to set it right.'],
  },
  example_data: {
    must_confirm: false,
    zh: ['目前是示例数据库：导入的内容会随示例数据一起删除。', '正式使用前，请先清除示例数据。'],
    en: ['This is a database of example data: what is imported will be removed together with it.', 'Remove the example data before you use it in earnest.'],
  },
  columns_not_mapped: {
    must_confirm: false,
    zh: ['没有对应字段的列：{columns}。内容会保留在附加信息中。', '如其中有应当对应的列，请在“列的对应”中指定。'],
    en: ['Columns without a field: {columns}. They are kept among the additional data.', 'Choose a field under “Columns” if one of them has one.'],
  },
} as const satisfies Record<string, Words & { must_confirm: boolean }>
