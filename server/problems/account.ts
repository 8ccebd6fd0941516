import type { Entry } from './entry.ts'

/** Why somebody is not let in, or an account, password, token or link is not as it must be. */
export const accountProblems = {
  sign_in_refused: {
    status: 401,
    zh: ['登录名或密码不正确。', '请核对后重试；忘记密码请管理员发重设链接。'],
    en: ['The name or the password is not right.', 'Check both and try again; if you forgot the password, ask the administrator for a link.'],
  },
  sign_in_locked: {
    status: 429,
    zh: ['连续多次没有登录成功，请等 {wait_s} 秒再试。', '忘记密码请管理员发重设链接。'],
    en: ['Too many sign-ins failed in a row. Wait {wait_s} seconds.', 'If you forgot the password, ask the administrator for a link.'],
  },
  second_factor_needed: {
    status: 401,
    zh: ['还需要验证码。', '请输入身份验证器上的 6 位数字；手机不在身边时用一个恢复码。'],
    en: ['A code is needed too.', 'Type the six digits of your authenticator; without it, one of your recovery codes.'],
  },
  second_factor_wrong: {
    status: 401,
    zh: ['验证码不正确，或已经用过。', '请等身份验证器换出下一个再输入；并核对手机的时间。'],
    en: ['The code is not right, or was used already.', 'Wait for the next one of your authenticator, and check the clock of the phone.'],
  },
  totp_code_wrong: {
    status: 422,
    zh: ['验证码不正确。', '请输入身份验证器现在显示的 6 位数字；并核对手机的时间。'],
    en: ['The code is not right.', 'Type the six digits that the authenticator shows now, and check the clock of the phone.'],
  },
  totp_on: {
    status: 409,
    zh: ['两步验证已经启用。', '要换一个身份验证器，请先停用。'],
    en: ['A second factor is in use already.', 'To change the authenticator, remove it first.'],
  },
  totp_off: {
    status: 404,
    zh: ['没有启用两步验证。', '请刷新页面查看。'],
    en: ['There is no second factor.', 'Reload the page to see how it stands.'],
  },
  sign_in_needs_https: {
    status: 403,
    zh: ['不能经明文 http 登录。', '请改用 https 地址；确属内部网络的，由运行者设置 PLAIN_HTTP=on。'],
    en: ['Nobody signs in over plain http.', 'Use the https address; in a network of one’s own whoever runs the program sets PLAIN_HTTP=on.'],
  },
  too_many_requests: {
    status: 429,
    zh: ['这个网络地址的请求太多。', '请稍等再试。'],
    en: ['Too many requests from this network address.', 'Wait a little and try again.'],
  },
  foreign_origin: {
    status: 403,
    zh: ['这个修改请求来自其他网站的页面，没有执行。', '请从本网站的页面操作；程序调用请用令牌。'],
    en: ['This write came from another site’s page and was not done.', 'Do it from a page of this site; a program uses a token.'],
  },
  outside_your_scope: {
    status: 403,
    zh: ['“{name_zh}”（{town_code}）不在您负责的乡镇或部门范围内。', '请核对设施、乡镇和责任部门；需要时请管理员调整您的范围。'],
    en: [
      '“{name_zh}” ({town_code}) is not of the towns or departments that are yours.',
      'Check the facility, its town and department; ask the administrator if your scope should change.',
    ],
  },
  no_own_account: {
    status: 403,
    zh: ['管理员令牌不是个人账号。', '请用登录名和密码登录后操作。'],
    en: ['The administrator token is nobody’s account.', 'Sign in with a name and password.'],
  },
  password_length: {
    status: 422,
    zh: ['密码须有 {least} 到 {most} 个字符。', '请改用几个互不相干的词连起来。'],
    en: ['A password has {least} to {most} characters.', 'Put a few words together that have nothing to do with each other.'],
  },
  password_weak: {
    status: 422,
    zh: ['密码太容易被猜到。', '请换一个：{why}'],
    en: ['The password is too easy to guess.', 'Take another: {why}'],
  },
  password_of_name: {
    status: 422,
    zh: ['密码中不能有您的姓名或登录名。', '请换一个。'],
    en: ['The password has your own name in it.', 'Take another.'],
  },
  password_wrong: {
    status: 422,
    zh: ['现在的密码不正确。', '请重新输入。'],
    en: ['The present password is not right.', 'Type it again.'],
  },
  reset_link_dead: {
    status: 410,
    zh: ['这个链接已用过、已过期或不完整。', '请管理员再发一个。'],
    en: ['This link was used, has expired or is not whole.', 'Ask the administrator for another.'],
  },
  login_name_taken: {
    status: 409,
    zh: ['已有人用这个登录名。', '请换一个；大小写不同仍算相同。'],
    en: ['Somebody has this login name already.', 'Take another; capitals make no difference.'],
  },
  login_name_reserved: {
    status: 422,
    zh: ['这个登录名留给程序使用。', '请换一个。'],
    en: ['The program keeps this login name to itself.', 'Take another.'],
  },
  login_name_unfit: {
    status: 422,
    zh: ['登录名须为 2 到 40 个字母、数字、点、横线或下划线。', '请改正后重试。'],
    en: ['A login name has 2 to 40 letters, digits, dots, dashes or underscores.', 'Correct it and try again.'],
  },
  display_name_blank: {
    status: 422,
    zh: ['姓名不能为空。', '请填写姓名。'],
    en: ['The name is blank.', 'Give a name.'],
  },
  user_not_found: {
    status: 404,
    zh: ['没有这个账号：{id}', '请回到账号列表查看。'],
    en: ['There is no account {id}', 'Look in the list of accounts.'],
  },
  own_administration: {
    status: 409,
    zh: ['不能停用自己的账号，也不能取消自己的管理员角色。', '请由另一位管理员操作。'],
    en: ['Nobody disables their own account or gives up their own administration.', 'Let another administrator do it.'],
  },
  token_beyond_rights: {
    status: 422,
    zh: ['令牌的权限不能超出您自己的：{permission}', '请去掉这一项。'],
    en: ['A token may do no more than you: {permission}', 'Leave it out.'],
  },
  token_term_unfit: {
    status: 422,
    zh: ['令牌的有效期须在今后 {most_days} 天之内。', '请改日期。'],
    en: ['A token ends within the next {most_days} days.', 'Change the date.'],
  },
  api_token_not_found: {
    status: 404,
    zh: ['您没有这个令牌：{id}', '它可能已撤销。'],
    en: ['You have no token {id}', 'It may be revoked already.'],
  },
} as const satisfies Record<string, Entry>
