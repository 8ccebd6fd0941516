/**
 * The catalogue of everything the server refuses (RFC 9457): status, and in each language what was wrong and what to do.
 * `{name}` stands for a parameter. Reasons for refusing a row of a file are apart, in imports/reason.ts.
 */
export type Language = 'zh' | 'en'

interface Entry {
  status: number
  zh: readonly [title: string, remedy: string]
  en: readonly [title: string, remedy: string]
}

export const catalogue = {
  invalid_request: {
    status: 400,
    zh: ['请求中有不符合要求的内容。', '请按所列各项修改后重试。'],
    en: ['Something in the request is not as it must be.', 'Correct what is listed and try again.'],
  },
  malformed_body: {
    status: 400,
    zh: ['请求正文无法读取：{why}', '请发送有效的 JSON。'],
    en: ['The body can’t be read: {why}', 'Send valid JSON.'],
  },
  body_too_large: {
    status: 413,
    zh: ['请求正文超过 {limit_mb} MB。', '请减少内容，分几次发送。'],
    en: ['The body is larger than {limit_mb} MB.', 'Send less at a time.'],
  },
  content_type_unfit: {
    status: 415,
    zh: ['不接受这种正文格式：{type}', '请按 /api 上的接口说明设置 Content-Type。'],
    en: ['A body of this type is not accepted: {type}', 'Set Content-Type as the API page at /api says.'],
  },
  not_signed_in: {
    status: 401,
    zh: ['此操作需要登录。', '请用管理员令牌登录；令牌在启动程序时打印。'],
    en: ['This needs a sign-in.', 'Sign in with the administrator token, which the program prints when it starts.'],
  },
  token_unknown: {
    status: 401,
    zh: ['令牌不正确。', '请核对令牌；令牌在启动程序时打印。'],
    en: ['The token is not right.', 'Compare it with the one that the program prints when it starts.'],
  },
  not_allowed: {
    status: 403,
    zh: ['您没有“{permission}”权限。', '如确有需要，请联系管理员。'],
    en: ['You may not do this ({permission}).', 'Ask the administrator if you need it.'],
  },
  route_not_found: {
    status: 404,
    zh: ['没有这个地址：{path}', '请核对地址，或查看 /api 上的接口说明。'],
    en: ['There is no such address: {path}', 'Check it, or read the API page at /api.'],
  },
  facility_not_found: {
    status: 404,
    zh: ['没有这个设施：{id}', '可能链接有误，请在清单中查找。'],
    en: ['There is no such facility: {id}', 'The link may be wrong; look for it in the list.'],
  },
  component_not_found: {
    status: 404,
    zh: ['该设施没有这个部位：{id}', '请重新打开设施页面。'],
    en: ['The facility has no such component: {id}', 'Open the facility again.'],
  },
  region_not_found: {
    status: 404,
    zh: ['没有这个区划代码：{code}', '请使用统计用区划代码，例如 441882100。'],
    en: ['There is no region with the code {code}', 'Use the statistics code, such as 441882100.'],
  },
  import_not_found: {
    status: 404,
    zh: ['没有这次导入：{id}', '可能已经取消，请重新上传文件。'],
    en: ['There is no such import: {id}', 'It may have been cancelled; upload the file again.'],
  },
  tile_not_found: {
    status: 404,
    zh: ['没有这个瓦片：{z}/{x}/{y}', '缩放级别为 0 到 {maxzoom}，行列号须在该级范围内。'],
    en: ['There is no tile {z}/{x}/{y}', 'Zoom goes from 0 to {maxzoom} and row and column must lie within it.'],
  },
  if_match_missing: {
    status: 428,
    zh: ['修改时须说明依据的版本。', '请带上 If-Match 标头，其值为读取时得到的 ETag。'],
    en: ['An edit must say which version it is based on.', 'Send If-Match with the ETag that you read.'],
  },
  version_stale: {
    status: 412,
    zh: ['在您编辑期间，别人已修改了这条记录。', '您填写的内容还在；请查看最新内容后再保存。'],
    en: ['Somebody changed this record while you were editing.', 'What you typed is kept; look at the newest version, then save again.'],
  },
  facility_closed: {
    status: 409,
    zh: ['该设施已关闭，不能再关闭一次。', '如已重新启用，请登记新的状态。'],
    en: ['The facility is closed already.', 'If it is in use again, record the new state.'],
  },
  code_taken: {
    status: 409,
    zh: ['编号“{value}”已被另一处设施使用。', '请换一个编号，或修改那一处设施。'],
    en: ['The code “{value}” belongs to another facility.', 'Use another code, or edit that facility.'],
  },
  id_taken: {
    status: 409,
    zh: ['这条记录已经保存过了（{value}）。', '不用再保存，打开它即可。'],
    en: ['This record is saved already ({value}).', 'There is no need to save it again: open it.'],
  },
  recorded_already: {
    status: 409,
    zh: ['同一天的同样记录已经有了。', '无须再登记。'],
    en: ['The same is recorded for that day already.', 'There is nothing more to record.'],
  },
  category_not_of_kind: {
    status: 422,
    zh: ['类别“{category}”不属于设施种类“{kind}”。', '请选择该种类下的类别。'],
    en: ['The category {category} is not one of the kind {kind}.', 'Choose a category of that kind.'],
  },
  town_unknown: {
    status: 422,
    zh: ['没有这个乡镇代码：{code}', '请使用区划表中的九位代码。'],
    en: ['There is no town with the code {code}', 'Use a nine-digit code of the register.'],
  },
  reference_unknown: {
    status: 422,
    zh: ['所引用的内容不存在（{constraint}）。', '请从列表中选择。'],
    en: ['What it refers to does not exist ({constraint}).', 'Choose from the list.'],
  },
  geometry_unfit: {
    status: 422,
    zh: ['位置图形与设施种类不符：{type}。', '道路用线、面或点，其他设施用点或面。'],
    en: ['The geometry does not fit the kind of facility: {type}.', 'Use a line, area or point for a road and a point or area for anything else.'],
  },
  geometry_crosses_itself: {
    status: 422,
    zh: ['图形无效：边界自相交或重叠。', '请修正图形，使边界不与自身相交。'],
    en: ['The shape is not valid: its edge crosses or touches itself.', 'Mend it so that its edge does not cross itself.'],
  },
  geometry_3d: {
    status: 422,
    zh: ['坐标带有高程（第三个数）。', '请只发送经度和纬度；楼层填写在“楼层”中。'],
    en: ['The coordinates have a height (a third number).', 'Send longitude and latitude only; put a floor in `level`.'],
  },
  geometry_malformed: {
    status: 422,
    zh: ['图形不是有效的 GeoJSON：{why}', '请核对类型与坐标；经度在前，纬度在后。'],
    en: ['The geometry is not valid GeoJSON: {why}', 'Check its type and coordinates; longitude comes first.'],
  },
  off_the_earth: {
    status: 422,
    zh: ['坐标超出经纬度范围。', '经度在前（-180 到 180），纬度在后（-90 到 90）；请检查是否写反。'],
    en: ['The coordinates are not longitude and latitude.', 'Longitude first (-180 to 180), then latitude (-90 to 90): are they swapped?'],
  },
  outside_city: {
    status: 422,
    zh: ['位置不在本市范围内（经度 {lon}，纬度 {lat}）。', '请核对坐标、经纬度顺序和坐标系。'],
    en: ['The place is not in this city (longitude {lon}, latitude {lat}).', 'Check the coordinates, their order and their datum.'],
  },
  property_unknown: {
    status: 422,
    zh: ['部位“{component}”没有“{property}”这一项。', '请从该部位的项目中选择。'],
    en: ['A {component} has no property {property}.', 'Choose one of that component’s properties.'],
  },
  value_unfit: {
    status: 422,
    zh: ['“{property}”的值不合理：{value}。', '请填写{expected}。'],
    en: ['{value} is not plausible for {property}.', 'It must be {expected}.'],
  },
  opening_hours_unreadable: {
    status: 422,
    zh: ['开放时间无法理解：{value}', '请用 OSM 格式，例如 Mo-Fr 08:00-18:00，全天为 24/7。'],
    en: ['The opening hours can’t be read: {value}', 'Use the OSM syntax, such as Mo-Fr 08:00-18:00; always open is 24/7.'],
  },
  date_in_future: {
    status: 422,
    zh: ['日期 {date} 还没有到。', '请填写今天或以前的日期；计划中的设施除外。'],
    en: ['{date} is in the future.', 'Give today or an earlier day; only a plan may lie ahead.'],
  },
  constraint_broken: {
    status: 422,
    zh: ['内容违反了登记规则（{constraint}）。', '请核对后重试。'],
    en: ['The content breaks a rule of the register ({constraint}).', 'Check it and try again.'],
  },
  file_missing: {
    status: 400,
    zh: ['没有收到文件。', '请选择一个 CSV、XLSX 或 GeoJSON 文件。'],
    en: ['No file arrived.', 'Choose a CSV, XLSX or GeoJSON file.'],
  },
  upload_too_large: {
    status: 413,
    zh: ['文件超过 {limit_mb} MB。', '请拆分后分次导入。'],
    en: ['The file is larger than {limit_mb} MB.', 'Split it and import the parts.'],
  },
  file_type_unknown: {
    status: 415,
    zh: ['不认识这种文件：{name}', '请使用 CSV、XLSX 或 GeoJSON；旧的 .xls 请另存为 .xlsx。'],
    en: ['This kind of file is not known: {name}', 'Use CSV, XLSX or GeoJSON; save an old .xls as .xlsx.'],
  },
  file_encoding_unknown: {
    status: 422,
    zh: ['文件的文字编码无法识别（第 {row} 行附近）。', '请另存为 UTF-8 或 GB18030（GBK）。'],
    en: ['The text encoding can’t be told (near row {row}).', 'Save it as UTF-8 or GB18030 (GBK).'],
  },
  file_unreadable: {
    status: 422,
    zh: ['文件无法读取：{why}', '文件可能不完整或已损坏，请重新导出后再试。'],
    en: ['The file can’t be read: {why}', 'It may be cut off or damaged: export it again.'],
  },
  file_hostile: {
    status: 422,
    zh: ['文件解压后过大或结构异常，已拒绝读取：{why}', '请在表格软件中打开后另存为新文件。'],
    en: ['The file unpacks to far too much or is built strangely and was not read: {why}', 'Open it in a spreadsheet program and save it as a new file.'],
  },
  file_empty: {
    status: 422,
    zh: ['文件里没有数据行。', '第一行须为表头，其下每行一处设施。'],
    en: ['There is no row of data in the file.', 'Row 1 must be the header; each row below is one facility.'],
  },
  column_missing: {
    status: 422,
    zh: ['没有找到“{field}”这一列。', '请在“列的对应”中指定，或在文件中加上这一列。'],
    en: ['No column for {field} was found.', 'Choose it under “Columns”, or add it to the file.'],
  },
  too_many_rows: {
    status: 422,
    zh: ['文件超过 {limit} 行。', '请拆分后分次导入。'],
    en: ['The file has more than {limit} rows.', 'Split it and import the parts.'],
  },
  import_state: {
    status: 409,
    zh: ['这次导入目前是“{state}”状态，不能这样做。', '请刷新页面查看进度。'],
    en: ['The import is {state} now, so this can’t be done.', 'Reload the page to see its progress.'],
  },
  import_warning_open: {
    status: 409,
    zh: ['这批数据有须确认的警告：{warning}', '请更正坐标系，或确认无误后再导入。'],
    en: ['This batch has a warning that needs an answer: {warning}', 'Correct the datum, or confirm that it is right, then apply.'],
  },
  import_changed_meanwhile: {
    status: 409,
    zh: ['预览之后清单有变动，第 {row} 行与现状不符。', '已全部撤回；请重新预览。'],
    en: ['The inventory changed since the dry run: row {row} no longer fits.', 'Everything was taken back; run the dry run again.'],
  },
  import_cancelled: {
    status: 409,
    zh: ['导入已取消，没有写入任何内容。', '需要时可重新导入。'],
    en: ['The import was cancelled and nothing was written.', 'Apply it again when you like.'],
  },
  import_needs: {
    status: 409,
    zh: ['还缺少必要的说明：{needs}', '请先选择坐标系、种类等，再导入。'],
    en: ['Something must be said of the file first: {needs}', 'Choose the datum, the kind and whatever else is asked for, then apply.'],
  },
  import_interrupted: {
    status: 409,
    zh: ['读取文件时程序被中断，没有写入任何内容。', '请重新上传文件。'],
    en: ['The program was stopped while it read the file; nothing was written.', 'Upload the file again.'],
  },
  file_too_slow: {
    status: 422,
    zh: ['文件在 {seconds} 秒内没有读完，已停止。', '请拆分文件，或另存为 CSV 后再试。'],
    en: ['The file was not read within {seconds} s and was given up.', 'Split it, or save it as CSV and try again.'],
  },
  file_quote_open: {
    status: 422,
    zh: ['第 {row} 行的引号没有配对，其后的内容无法分清行列。', '请补上或删去该处的英文双引号（"）；文件也可能不完整。'],
    en: ['A quotation mark in row {row} is not closed, so what follows can’t be told apart.', 'Add or remove the double quote there; the file may also be cut off.'],
  },
  file_cut_off: {
    status: 422,
    zh: ['文件不完整：{format} 的结尾缺失。', '可能没有复制或下载完，请重新导出或复制后再试。'],
    en: ['The file is cut off: the end of the {format} is missing.', 'It was not copied or downloaded to its end: export or copy it again.'],
  },
  file_protected: {
    status: 422,
    zh: ['文件设有密码，无法读取。', '请在表格软件中取消密码后另存。'],
    en: ['The file is protected by a password.', 'Remove the password in a spreadsheet program and save it.'],
  },
  sheet_unknown: {
    status: 422,
    zh: ['文件中没有工作表“{sheet}”。', '可选的工作表：{sheets}。'],
    en: ['The file has no sheet {sheet}.', 'It has: {sheets}.'],
  },
  boundary_unmatched: {
    status: 422,
    zh: ['有图形没有对应的乡镇：{names}', '请在属性中给出九位区划代码（code）或规范名称（name）。'],
    en: ['Some shapes match no town: {names}', 'Give the nine-digit code (code) or the full name (name) as a property.'],
  },
  boundary_not_area: {
    status: 422,
    zh: ['“{name}”的图形不是面。', '请用 Polygon 或 MultiPolygon，每个坐标为两个数，经度（东坐标）在前。'],
    en: ['The shape of {name} is not an area.', 'Use a Polygon or MultiPolygon with two numbers a position, longitude (easting) first.'],
  },
  boundary_ring_open: {
    status: 422,
    zh: ['“{name}”的边界没有闭合，或少于四个点。', '每一圈的最后一点须与第一点相同。'],
    en: ['The edge of {name} is not closed, or has fewer than four positions.', 'Each ring must end where it began.'],
  },
  boundary_invalid: {
    status: 422,
    zh: ['“{name}”的边界自相交或重叠（{why}）。', '请修正图形后重新上传；已有边界没有改动。'],
    en: ['The edge of {name} crosses itself or its parts overlap ({why}).', 'Mend the shape and send all again; the boundaries in force are unchanged.'],
  },
  boundary_off: {
    status: 422,
    zh: ['“{name}”的边界不在本市附近（{x}，{y}）。', '请核对坐标系和分带，以及经纬度（东、北坐标）的先后。'],
    en: ['The boundary of {name} is not near this city ({x}, {y}).', 'Check the datum, its zone, and which number comes first.'],
  },
  validity_reversed: {
    status: 422,
    zh: ['撤销日期须晚于设立日期。', '请核对两个日期；仍然存在的区划不填撤销日期。'],
    en: ['The day it ends must lie after the day it begins.', 'Check both days; leave the end empty for a region that exists.'],
  },
  too_many_requests: {
    status: 429,
    zh: ['请求过于频繁。', '请稍后再试。'],
    en: ['Too many requests.', 'Try again in a moment.'],
  },
  database_unavailable: {
    status: 503,
    zh: ['数据库暂时不可用，这次操作没有写入。', '请几秒后重试。'],
    en: ['The database is away for the moment; nothing was written.', 'Try again in a few seconds.'],
  },
  internal_error: {
    status: 500,
    zh: ['服务器出错了，这次操作没有完成。', '请重试；如仍不行，请把编号 {request_id} 告诉管理员。'],
    en: ['Something went wrong on the server and the action was not done.', 'Try again; if it stays, tell the administrator the number {request_id}.'],
  },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof catalogue
export type Parameters = Record<string, string | number>

/** One field of a request and what is wrong with it. */
export interface FieldProblem {
  field: string
  code: string
  detail: string
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly parameters: Parameters
  readonly fields: FieldProblem[]
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, parameters: Parameters = {}, more: { fields?: FieldProblem[]; headers?: Record<string, string> } = {}) {
    super(`${code}: ${fill(catalogue[code].en[0], parameters)}`)
    this.code = code
    this.parameters = parameters
    this.fields = more.fields ?? []
    this.headers = more.headers ?? {}
  }

  get status(): number {
    return catalogue[this.code].status
  }
}

export function problem(code: ProblemCode, parameters: Parameters = {}, fields: FieldProblem[] = []): Problem {
  return new Problem(code, parameters, { fields })
}

/** The value, or the named refusal when there is none. */
export function found<T>(value: T | null | undefined, code: ProblemCode, parameters: Parameters): T {
  if (value === null || value === undefined) throw problem(code, parameters)
  return value
}

export function fill(text: string, parameters: Parameters): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in parameters ? String(parameters[name]) : whole))
}

/** The body of the answer, application/problem+json. */
export function problemBody(refusal: Problem, language: Language) {
  const [title, remedy] = catalogue[refusal.code][language]
  return {
    type: `/api/problems#${refusal.code}`,
    title: fill(title, refusal.parameters),
    status: refusal.status,
    code: refusal.code,
    remedy: fill(remedy, refusal.parameters),
    parameters: refusal.parameters,
    fields: refusal.fields,
  }
}

/** Chinese unless the reader prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',').find((part) => /^\s*(zh|en)/i.test(part))
  return first?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh'
}
