import type { Entry } from './entry.ts'

/** What is refused of a photo. */
export const photoProblems = {
  photo_not_found: {
    status: 404,
    zh: ['没有这张照片，或者您不能查看。', '照片可能还没有传到；所在的检查通过审核后才公开。'],
    en: ['There is no such photo, or it is not for you to see.', 'It may still be on its way; it is public once its audit is approved.'],
  },
  photo_too_large: {
    status: 413,
    zh: ['照片超过 {limit_mb} MB。', '请在手机上改用较低的拍照分辨率，或缩小后再传。'],
    en: ['The photo is larger than {limit_mb} MB.', 'Set the camera to a lower resolution, or make the photo smaller.'],
  },
  photo_too_many_pixels: {
    status: 413,
    zh: ['照片有 {megapixels} 百万像素，超过 {limit} 百万。', '请在手机上改用较低的拍照分辨率，或缩小后再传。'],
    en: [
      'The photo has {megapixels} million pixels; {limit} million are the most.',
      'Set the camera to a lower resolution, or make the photo smaller.',
    ],
  },
  photo_type_unfit: {
    status: 415,
    zh: ['这个文件不是 JPEG、PNG 或 WebP 照片。', '苹果手机请在“设置 → 相机 → 格式”中选“兼容性最佳”；其他格式请先转换。'],
    en: [
      'This file is not a photo in JPEG, PNG or WebP.',
      'On an iPhone choose “Most Compatible” in Settings → Camera → Formats; convert other formats first.',
    ],
  },
  photo_hash_mismatch: {
    status: 422,
    zh: ['收到的内容与地址中的 SHA-256 不符，没有保存。', '可能传输出错，请重新发送。'],
    en: ['What arrived does not have the SHA-256 of the address and was not kept.', 'It may have been damaged on the way: send it again.'],
  },
  photo_cut_off: {
    status: 400,
    zh: ['照片没有传完，没有保存。', '请重新发送。'],
    en: ['The photo did not arrive whole and was not kept.', 'Send it again.'],
  },
  photo_offset_wrong: {
    status: 409,
    zh: ['这张照片已收到 {offset} 字节，这一段接不上。', '请从第 {offset} 字节继续发送。'],
    en: ['{offset} bytes of this photo are there, and the chunk does not follow on them.', 'Go on from byte {offset}.'],
  },
  photo_chunk_too_long: {
    status: 400,
    zh: ['这一段超出了照片的总长 {length} 字节。', '请核对 Upload-Length 和 Upload-Offset。'],
    en: ['The chunk goes beyond the length of the photo, {length} bytes.', 'Check Upload-Length and Upload-Offset.'],
  },
  photo_unreadable: {
    status: 422,
    zh: ['照片不完整或已损坏，没有保存。', '请重新拍摄或重新导出。'],
    en: ['The photo is cut off or damaged and was not kept.', 'Take it or export it again.'],
  },
  photo_moves: {
    status: 422,
    zh: ['动图或多页图片不能作为照片。', '请拍摄或导出单张照片。'],
    en: ['A moving picture or one of several pages is no photo.', 'Take or export a single photo.'],
  },
  photo_store_unavailable: {
    status: 503,
    zh: ['照片存储暂时无法使用。', '照片还在您的设备上，稍后会再试；如持续出现请联系管理员。'],
    en: [
      'The store of photos can’t be used at the moment.',
      'The photo is still on your device: try later, and tell the administrator if it stays so.',
    ],
  },
} as const satisfies Record<string, Entry>
