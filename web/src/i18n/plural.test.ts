import { afterEach, describe, expect, it } from 'vitest'
import { limitWords } from '@/lib/words'
import { i18n, setLanguage } from '.'

describe('numbers before words', () => {
  afterEach(() => setLanguage('zh-CN'))

  it('ask for the singular in English where there is one', () => {
    setLanguage('en')

    expect([1, 2].map((n) => i18n.t('units.months', { n }))).toEqual(['1 month', '2 months'])
    expect([0, 1].map((n) => i18n.t('units.startImport', { n }))).toEqual(['Import 0 rows', 'Import 1 row'])
    expect([limitWords(1, 'days'), limitWords(3, 'DAYS'), limitWords(1, 'hours')]).toEqual(['1 day', '3 days', '1 h'])
  })

  it('change nothing in Chinese', () => {
    expect([1, 2].map((n) => i18n.t('units.months', { n }))).toEqual(['1 个月', '2 个月'])
    expect(limitWords(1, 'days')).toBe('1 天')
  })
})
