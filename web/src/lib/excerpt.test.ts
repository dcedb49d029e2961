import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt'

describe('an excerpt', () => {
  it.each([
    ['门诊或住院业务无法办理）：15 分钟内响应', '…15 分钟内响应'],
    ['1）15 分钟内响应', '1）15 分钟内响应'],
    ['一级故障（系统停止）：15 分钟内响应', '一级故障（系统停止）：15 分钟内响应'],
    ['15 分钟内响应（节假日除外）', '15 分钟内响应（节假日除外）'],
    ['业务无法办理）', '业务无法办理）'],
  ])('of %s is %s', (text, shown) => expect(excerpt(text)).toBe(shown))
})
