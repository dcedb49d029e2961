import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(process.cwd(), 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('testing'))
const features = readdirSync(join(src, 'features'))

/** What a file imports, as paths below src. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, target = '']) => (target.startsWith('@/') ? target.slice(2) : target.startsWith('.') ? join(file, '..', target) : `package:${target}`))
}

const offences = (inside: string, forbidden: (target: string) => boolean) =>
  files.filter((file) => file.startsWith(inside)).flatMap((file) => importsOf(file).filter(forbidden).map((target) => `${file} -> ${target}`))

describe('the layout', () => {
  it('finds the folders it guards', () => {
    expect(features.length).toBeGreaterThan(5)
    expect(files.length).toBeGreaterThan(100)
    expect(importsOf('app/shell.tsx')).toContain('app/navigation')
  })

  it.each(features)('lets the feature %s import no other feature and no page', (feature) => {
    const own = `features/${feature}/`

    expect(offences(own, (target) => (target.startsWith('features/') && !target.startsWith(own)) || target.startsWith('app/'))).toEqual([])
  })

  it('keeps components, lib, api and i18n below the features', () => {
    for (const low of ['components/', 'lib/', 'api/', 'i18n/']) {
      expect(offences(low, (target) => target.startsWith('features/') || target.startsWith('app/'))).toEqual([])
    }
    expect(offences('lib/', (target) => target.startsWith('components/'))).toEqual([])
  })

  it('reads the machine’s clock in one place', () => {
    const readers = files.filter((file) => /Date\.now\(|new Date\(\)|dayjs\(\)/.test(readFileSync(join(src, file), 'utf8')))

    expect(readers).toEqual(['lib/clock.ts'])
  })

  it('keeps components at 200 lines or fewer', () => {
    const long = files.filter((file) => file.endsWith('.tsx') && readFileSync(join(src, file), 'utf8').split('\n').length > 200)

    expect(long).toEqual([])
  })

  it('takes nothing from outside at run time', () => {
    const outside = files.filter((file) => /['"`]https?:\/\//.test(readFileSync(join(src, file), 'utf8')))

    expect(outside).toEqual([])
  })
})
