import type { Entry } from './entry.ts'

/** What is wrong with a request itself: its address, its sender, its form, its version. */
export const requestProblems = {
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
    zh: ['此操作需要登录。', '请用登录名和密码登录，程序调用请带上令牌。'],
    en: ['This needs a sign-in.', 'Sign in with your name and password; a program sends a token.'],
  },
  token_unknown: {
    status: 401,
    zh: ['令牌不正确。', '请核对令牌：它可能有误、已过期或已撤销。'],
    en: ['The token is not right.', 'Compare it: it may be mistyped, expired or revoked.'],
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
  method_not_allowed: {
    status: 405,
    zh: ['这个地址不支持 {method} 方法。', '请改用 {allow}，或查看 /api 上的接口说明。'],
    en: ['This address does not take {method}.', 'Use {allow}, or read the API page at /api.'],
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
  text_damaged: {
    status: 422,
    zh: ['文字中有无法保存的字符。', '请删去乱码后重试。'],
    en: ['The text has characters that can’t be kept.', 'Remove what is damaged and try again.'],
  },
} as const satisfies Record<string, Entry>
