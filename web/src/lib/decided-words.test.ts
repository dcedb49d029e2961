import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/i18n'
import { decidedWords } from './words'

const inBoth = (kind: string, data: Record<string, unknown>) =>
  (['zh-CN', 'en'] as const).map((language) => {
    setLanguage(language)
    return decidedWords(kind, data)
  })

describe('what was decided about a return', () => {
  afterEach(() => setLanguage('zh-CN'))

  it('is read in the reader’s language', () => {
    expect(inBoth('RETURN_DECIDED', { outcome: 'REFUND', refund: '6740.00', source: 'LAW' })).toEqual(['退货退款 CNY 6740.00', 'Refund CNY 6740.00'])
  })

  it('is called goodwill where no right gives it', () => {
    expect(inBoth('RETURN_PROPOSED', { outcome: 'EXCHANGE', source: 'GOODWILL' })).toEqual(['换货 · 通融处理', 'Exchange · Goodwill'])
  })

  it('says nothing of its own of older steps and of other things that have an outcome', () => {
    expect(inBoth('RETURN_DECIDED', {})).toEqual(['', ''])
    expect(inBoth('CALL', { outcome: 'ANSWERED' })).toEqual(['', ''])
  })
})
