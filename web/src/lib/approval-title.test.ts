import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/i18n'
import { approvalTitle } from './words'

const inBoth = (purpose: string, title: string) =>
  (['zh-CN', 'en'] as const).map((language) => {
    setLanguage(language)
    return approvalTitle(purpose, title)
  })

describe('what is to be approved', () => {
  afterEach(() => setLanguage('zh-CN'))

  it('is read in the reader’s language', () => {
    expect(inBoth('RETURN', 'RMA1 · EXCHANGE')).toEqual(['RMA1 · 换货', 'RMA1 · Exchange'])
    expect(inBoth('RETURN', 'RMA1 · REFUND CNY 8000.00')).toEqual(['RMA1 · 退货退款 CNY 8000.00', 'RMA1 · Refund CNY 8000.00'])
    expect(inBoth('NONCONFORMING', 'NC1 · PUMP-X · REWORK')).toEqual(['NC1 · PUMP-X · 返工', 'NC1 · PUMP-X · Rework'])
  })

  it('is read in the reader’s language where an older row says it in Chinese', () => {
    expect(inBoth('RETURN', 'RMA1 · 退货退款 CNY 8000.00')).toEqual(['RMA1 · 退货退款 CNY 8000.00', 'RMA1 · Refund CNY 8000.00'])
  })

  it('stands as it was written for everything else', () => {
    expect(inBoth('EXPENSE', 'EX1 · 何工 · ¥500.00')).toEqual(['EX1 · 何工 · ¥500.00', 'EX1 · 何工 · ¥500.00'])
  })
})
