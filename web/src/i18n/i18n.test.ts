import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './en'
import { zh } from './zh'

function keys(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keys(value as object, `${prefix}${key}.`)))
}

function valueAt(words: object, key: string): string {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words) as string
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted()

const src = join(process.cwd(), 'src')
const screens = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))

describe('the words of the screens', () => {
  it('have the same keys in both languages', () => {
    expect(keys(en).toSorted()).toEqual(keys(zh).toSorted())
  })

  it('have the same placeholders in both languages, and none is empty', () => {
    const different = keys(zh).filter((key) => placeholders(valueAt(zh, key)).join() !== placeholders(valueAt(en, key)).join() || !valueAt(en, key) || !valueAt(zh, key))

    expect(different).toEqual([])
  })

  it('stand in the dictionaries, never in a screen', () => {
    expect(screens.length).toBeGreaterThan(50)

    const withChinese = screens.filter((file) => /\p{Script=Han}/u.test(readFileSync(join(src, file), 'utf8')))

    expect(withChinese).toEqual([])
  })
})
