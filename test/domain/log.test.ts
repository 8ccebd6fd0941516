import { expect, test } from 'vitest'
import { openLogs } from '../../server/log.ts'

function logged(write: (logs: ReturnType<typeof openLogs>) => void): string {
  let said = ''
  write(openLogs(undefined, { write: (text) => (said += text) }))
  return said.replaceAll(/\d\d:\d\d:\d\d/g, 'now')
}

test('where no level is asked for, a person reads what the program does and what went wrong, and no request that went well', () => {
  const said = logged(({ log, ofRequests }) => {
    log.info({ facilities: 3 }, 'example data loaded')
    ofRequests.info({ req: { url: '/api/v1/facilities' } }, 'incoming request')
    ofRequests.warn({ reqId: 'req-1', err: new Error('the reader is gone') }, 'export cut off')
  })
  expect(said).toBe('  now  example data loaded; facilities: 3\n  now  注意 NOTE export cut off\n    the reader is gone\n')
})

test('a fault says where it happened', () => {
  expect(logged(({ log }) => log.error({ err: new Error('no such table') }, 'internal'))).toMatch(
    /^ {2}now {2}故障 FAULT internal\n {4}Error: no such table\n {8}at /,
  )
})
