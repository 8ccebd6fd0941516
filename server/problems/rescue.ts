import type { Entry } from './entry.ts'

/** Why a rescue file, or something in it, is not taken. */
export const rescueProblems = {
  rescue_file_unreadable: {
    status: 422,
    zh: ['这个文件打不开（{why}），可能没有传完或已损坏。', '请重新复制这个文件，或在设备上重新导出。'],
    en: ['The file can’t be opened ({why}); it may be cut off or damaged.', 'Copy it again, or make it again on the device.'],
  },
  rescue_file_locked: {
    status: 422,
    zh: ['这个求助文件有口令。', '请在“现场上传”页的“求助文件”里选它，输入口令。'],
    en: ['This rescue file has a passphrase.', 'Choose it on the page “From the field”, under “Rescue file”, and type the passphrase.'],
  },
  rescue_file_empty: {
    status: 422,
    zh: ['这个文件里没有记录，也没有照片。', '请选设备上从“待上传”导出的求助文件。'],
    en: ['There is no record and no photo in this file.', 'Choose a rescue file that a device made of what waits on it.'],
  },
  rescue_file_hostile: {
    status: 422,
    zh: ['这个文件解开后大得不合情理（{why}），没有导入。', '请向做这个文件的人核实。'],
    en: ['Unpacked the file is larger than any rescue file ({why}); nothing of it was taken.', 'Ask whoever made it.'],
  },
  rescue_entry_damaged: {
    status: 422,
    zh: ['文件里的这一项已损坏。', '其他各项不受影响；请重新复制文件再导入一次。'],
    en: ['This part of the file is damaged.', 'The others are not; copy the file again and import it once more.'],
  },
  rescue_entry_too_large: {
    status: 422,
    zh: ['文件里的这一项超过 {limit_mb} MB。', '没有导入这一项；其他各项不受影响。'],
    en: ['This part of the file is larger than {limit_mb} MB.', 'It was not taken; the others were.'],
  },
  rescue_entry_unknown: {
    status: 422,
    zh: ['这一项不是记录，也不是照片。', '没有导入这一项；其他各项不受影响。'],
    en: ['This part is neither a record nor a photo.', 'It was not taken; the others were.'],
  },
} as const satisfies Record<string, Entry>
