import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configSchema, readConfig } from '../../server/config.ts'
import { root } from '../../server/root.ts'

test('nothing set: every default, folders from the project’s folder, no secret', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 8080, DATA_DIR: join(root, '.data'), DEMO: 'auto', TRUST_PROXY: 'off' })
  expect([config.DATABASE_URL, config.ADMIN_TOKEN, config.LOG_LEVEL]).toEqual([undefined, undefined, undefined])
})

test('numbers are read from text, an empty value counts as not set, other variables are left alone', () => {
  expect(readConfig({ PORT: '0', MAX_UPLOAD_MB: '2000', DATABASE_URL: '', HOME: '/root' })).toMatchObject({ PORT: 0, MAX_UPLOAD_MB: 2000 })
  expect(readConfig({ PORT: '' }).PORT).toBe(8080)
  expect(readConfig({ HOME: '/root' })).not.toHaveProperty('HOME')
})

test('a text of digits stays text', () => {
  expect(readConfig({ MAP_APPROVAL_NUMBER: '2026' }).MAP_APPROVAL_NUMBER).toBe('2026')
})

test('a folder given whole stays as it is', () => {
  expect(readConfig({ DATA_DIR: '/var/lib/changxing' }).DATA_DIR).toBe('/var/lib/changxing')
})

describe('a wrong value is refused in one sentence that names the variable and what will do', () => {
  const refused: [string, string, string][] = [
    ['PORT', '65536', 'PORT: "65536" can\'t be used. Use a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT: "-1" can\'t be used. Use a whole number from 0 to 65535.'],
    ['PORT', '80.5', 'PORT: "80.5" can\'t be used. Use a whole number from 0 to 65535.'],
    ['PORT', 'http', 'PORT: "http" can\'t be used. Use a whole number from 0 to 65535.'],
    ['DATABASE_POOL', '1', 'DATABASE_POOL: "1" can\'t be used. Use a whole number from 2 to 50.'],
    ['DATABASE_POOL', '51', 'DATABASE_POOL: "51" can\'t be used. Use a whole number from 2 to 50.'],
    ['MAX_UPLOAD_MB', '0', 'MAX_UPLOAD_MB: "0" can\'t be used. Use a whole number from 1 to 2000.'],
    ['DEVICE_KEPT_DAYS', '0', 'DEVICE_KEPT_DAYS: "0" can\'t be used. Use a whole number from 1 to 365.'],
    ['DEMO', 'yes', 'DEMO: "yes" can\'t be used. Use one of auto, on, off.'],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY: "true" can\'t be used. Use one of on, off.'],
    ['PUBLIC_URL', 'map.example', 'PUBLIC_URL: "map.example" can\'t be used. Use an address such as https://map.example.'],
    ['PUBLIC_URL', 'https://map.example/city', 'PUBLIC_URL: "https://map.example/city" can\'t be used. Use an address such as https://map.example.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: "loud" can\'t be used. Use one of fatal, error, warn, info, debug, trace, silent.'],
  ]
  test.each(refused)('%s=%s', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(sentence)
  })

  test('a secret is not repeated', () => {
    expect(() => readConfig({ ADMIN_TOKEN: 'x'.repeat(23) })).toThrow("ADMIN_TOKEN: The value given can't be used. Use at least 24 characters.")
    expect(readConfig({ ADMIN_TOKEN: 'x'.repeat(24) }).ADMIN_TOKEN).toHaveLength(24)
    expect(() => readConfig({ DATABASE_URL: 'mysql://root:secret@db' })).toThrow(
      "DATABASE_URL: The value given can't be used. Use an address such as postgres://user:password@host:5432/database.",
    )
  })
})

describe('the read-me', () => {
  const properties = Object.entries(configSchema.properties) as [string, { default?: string | number; description?: string }][]
  const rowsOf = (file: string) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^\| `([A-Z_]+)` \| (?:`(.*?)` )?\| (.+) \|$/gm)].map((row) => row.slice(1))

  test('lists every variable with its default and what it is for', () => {
    expect(rowsOf('README.md')).toEqual(
      properties.map(([name, { default: given, description }]) => [name, given === undefined || given === '' ? undefined : `${given}`, description]),
    )
  })

  test('does so in Chinese too', () => {
    expect(rowsOf('README.zh-CN.md').map(([name, given]) => [name, given])).toEqual(rowsOf('README.md').map(([name, given]) => [name, given]))
  })
})
