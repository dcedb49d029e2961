import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import type { Countable } from './countdown'
import { countdown } from './countdown'
import { countdownWords } from './countdown-words'

const NOON = Date.parse('2026-04-03T12:00:00Z')
const minutes = (n: number) => new Date(NOON + n * 60_000).toISOString()
const running = (due: number, more: Partial<Countable> = {}): Countable => ({ state: 'RUNNING', dueAt: minutes(due), ...more })
const words = (clock: Countable) => countdownWords(countdown(clock, NOON), i18n.t)

describe('a countdown badge', () => {
  it.each<[string, Countable, string, string]>([
    ['runs', running(80), 'running', '还有 1 小时 20 分'],
    ['runs for days', running(3000), 'running', '还有 2 天 2 小时'],
    ['warns half an hour before without a warning time', running(30), 'warning', '将到期，还有 30 分'],
    ['warns from the promise’s own warning time', running(80, { warnAt: minutes(-1) }), 'warning', '将到期，还有 1 小时 20 分'],
    ['does not warn before the warning time', running(20, { warnAt: minutes(10) }), 'running', '还有 20 分'],
    ['says under a minute', { state: 'RUNNING', dueAt: new Date(NOON + 30_000).toISOString() }, 'warning', '将到期，还有 不到 1 分'],
    ['is broken at the due instant itself', running(0), 'broken', '已违约，超时 不到 1 分'],
    ['is broken after it', { state: 'BREACHED', dueAt: minutes(-150) }, 'broken', '已违约，超时 2 小时 30 分'],
    ['pauses', { state: 'PAUSED', dueAt: minutes(60), pausedSince: minutes(-41) }, 'paused', '已暂停 41 分'],
    ['is out of hours', running(500, { outOfHours: true }), 'out-of-hours', '非服务时段，还有 8 小时 20 分'],
    ['is kept', { state: 'MET', dueAt: minutes(10), openedAt: minutes(-20), metAt: minutes(-8) }, 'kept', '已兑现，用时 12 分'],
    ['was never done', { state: 'MISSED', dueAt: minutes(-60) }, 'missed', '违约，未履行'],
    ['is done late', { state: 'MET_LATE', dueAt: minutes(-60), metAt: minutes(-25) }, 'late', '迟到完成，晚 35 分'],
    ['is waived', { state: 'WAIVED', dueAt: minutes(-60) }, 'waived', '已豁免'],
    ['is void', { state: 'VOIDED', dueAt: null }, 'voided', '已作废'],
    ['has no due time', { state: 'RUNNING', dueAt: null }, 'running', '未定时限'],
  ])('%s', (_, clock, look, said) => {
    expect(countdown(clock, NOON).look).toBe(look)
    expect(words(clock)).toBe(said)
  })

  it('speaks English', async () => {
    await i18n.changeLanguage('en')

    expect(words(running(80))).toBe('in 1 h 20 min')
    expect(words({ state: 'BREACHED', dueAt: minutes(-150) })).toBe('Broken, over by 2 h 30 min')
  })

  it('says a running due time is provisional, but a broken one is not', () => {
    expect(countdown(running(80, { provisional: true }), NOON).provisional).toBe(true)
    expect(countdown({ state: 'BREACHED', dueAt: minutes(-1), provisional: true }, NOON).provisional).toBe(false)
  })
})
