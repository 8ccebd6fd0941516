import { accepted } from '../imports/accepted.ts'
import type { Entry } from './entry.ts'

/** What is refused of an import and its file as a whole; reasons for refusing a row are apart, in imports/reason.ts. */
export const importProblems = {
  import_not_found: {
    status: 404,
    zh: ['没有这次导入：{id}', '可能已经取消，请重新上传文件。'],
    en: ['There is no such import: {id}', 'It may have been cancelled; upload the file again.'],
  },
  file_missing: {
    status: 400,
    zh: ['没有收到文件。', `请选择一个文件：${accepted.zh}。`],
    en: ['No file arrived.', `Choose a file: ${accepted.en}.`],
  },
  upload_too_large: {
    status: 413,
    zh: ['文件超过 {limit_mb} MB。', '请拆分后分次导入。'],
    en: ['The file is larger than {limit_mb} MB.', 'Split it and import the parts.'],
  },
  file_type_unknown: {
    status: 415,
    zh: ['不认识这种文件：{name}', `可以导入：${accepted.zh}。旧的 .xls 请另存为 .xlsx。`],
    en: ['This kind of file is not known: {name}', `What can be imported: ${accepted.en}. Save an old .xls as .xlsx.`],
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
    en: [
      'The file unpacks to far too much or is built strangely and was not read: {why}',
      'Open it in a spreadsheet program and save it as a new file.',
    ],
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
    zh: ['文件超过 {limit} 行。', '请另存为 CSV 后导入，或拆分后分次导入。'],
    en: ['The file has more than {limit} rows.', 'Save it as CSV, or split it and import the parts.'],
  },
  import_state: {
    status: 409,
    zh: ['这次导入目前是“{state}”状态，不能这样做。', '请刷新页面查看进度；由另一个程序写入的，只能在那边取消。'],
    en: [
      'The import is {state} now, so this can’t be done.',
      'Reload the page to see its progress; what another process applies can be cancelled only there.',
    ],
  },
  import_judged_again: {
    status: 409,
    zh: ['这次导入刚刚重新预览过，没有写入任何内容。', '请查看新的预览结果，再确认导入。'],
    en: ['The dry run was run again in the meantime; nothing was written.', 'Look at what it found now, then apply.'],
  },
  import_incomplete: {
    status: 409,
    zh: ['应写入 {expected} 行，实际只有 {found} 行，没有写入任何内容。', '请重新预览后再导入；如仍不行，请联系管理员。'],
    en: [
      '{expected} rows were to be written and there are {found}; nothing was written.',
      'Run the dry run again, then apply; if it stays, tell the administrator.',
    ],
  },
  application_interrupted: {
    status: 409,
    zh: ['写入时程序被中断，没有写入任何内容。', '请再次导入；预览结果仍在。'],
    en: ['The program was stopped while it applied the import; nothing was written.', 'Apply it again: the dry run still stands.'],
  },
  import_warning_open: {
    status: 409,
    zh: ['这批数据有须确认的警告：{warning}', '请更正坐标系，或确认无误后再导入。'],
    en: ['This batch has a warning that needs an answer: {warning}', 'Correct the datum, or confirm that it is right, then apply.'],
  },
  import_cancelled: {
    status: 409,
    zh: ['导入已取消，清单中没有它的内容。', '需要时可重新导入。'],
    en: ['The import was cancelled; nothing of it is in the inventory.', 'Import it again when you like.'],
  },
  import_field_unknown: {
    status: 422,
    zh: ['没有“{field}”这个字段。', '请从字段列表中选择。'],
    en: ['There is no field {field}.', 'Choose one from the list of fields.'],
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
    en: [
      'A quotation mark in row {row} is not closed, so what follows can’t be told apart.',
      'Add or remove the double quote there; the file may also be cut off.',
    ],
  },
  datum_unsupported: {
    status: 422,
    zh: [
      '文件的坐标系无法换算：{name}',
      '1954 北京、1980 西安等坐标系的转换参数不公开，请先由测绘部门转换为 CGCS2000（EPSG:4490、4546、4547）或 WGS 84 再导入。',
    ],
    en: [
      'The coordinate system of the file can’t be converted: {name}',
      'The parameters of Beijing 1954, Xi’an 1980 and the like are not public: have the survey office convert it to CGCS2000 (EPSG:4490, 4546, 4547) or WGS 84 first.',
    ],
  },
  file_cut_off: {
    status: 422,
    zh: ['文件不完整：{format} 的结尾缺失。', '可能没有复制或下载完，请重新导出或复制后再试。'],
    en: ['The file is cut off: the end of the {format} is missing.', 'It was not copied or downloaded to its end: export or copy it again.'],
  },
  file_compression_unknown: {
    status: 422,
    zh: ['文件用 {compression} 压缩，无法读取。', '请改用通用的 zlib 压缩，例如：osmium cat -f pbf,pbf_compression=zlib。'],
    en: [
      'The file is compressed by {compression}, which can’t be read here.',
      'Write it with the usual zlib, such as osmium cat -f pbf,pbf_compression=zlib.',
    ],
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
} as const satisfies Record<string, Entry>
