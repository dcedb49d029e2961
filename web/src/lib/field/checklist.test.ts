import { describe, expect, it } from 'vitest'
import type { Question } from '@/api/checklist-types'
import type { WorkOrder } from '@/api/visit-types'
import { asNoted } from './as-noted'
import { asked, fails, figure, missing, openQuestions, unanswered } from './checklist'
import type { ActKind, FieldAct } from './field-act'

const line = (key: string, type: Question['type'], more: Partial<Question> = {}): Question => ({ key, type, text: { zh: key, en: key }, mandatory: false, photo: false, choices: [], limits: null, onlyIf: null, ...more })

const VOLTS = line('volts', 'NUMBER', { mandatory: true, limits: { unit: 'V', min: 198, max: 242 } })
const FAN = line('fan', 'YES_NO', { mandatory: true })
const WHAT = line('what', 'TEXT', { mandatory: true, photo: true, onlyIf: { key: 'fan', value: 'NO' } })
const WORKING = { id: 7, status: 'WORKING', chapters: { checklist: { versionId: 5, version: 1, title: { zh: '巡检', en: 'Inspection' }, questions: [VOLTS, FAN, WHAT], answers: {} } } } as unknown as WorkOrder

const act = (kind: ActKind, body: Record<string, unknown>, at = '2026-04-03T02:00:00.000Z'): FieldAct => ({ seq: 1, key: kind, userId: 3, userName: '程工', workOrderId: 7, workOrderNumber: 'WO-1', kind, clockOffset: 0, tries: 0, body: { ...body, occurredAt: at } })
const said = (question: string, value: string, at?: string) => act('answers', { versionId: 5, question, value }, at)
const after = (...acts: FieldAct[]) => asNoted(WORKING, acts, 3)
const left = (order: WorkOrder) => openQuestions(order).map(({ key }) => key)

describe('a checklist on the phone', () => {
  it('knows at once what lies outside the limits', () => {
    expect(['197.9', '198', '242', '242.1'].map((value) => fails(VOLTS, value))).toEqual([true, false, false, true])
    expect(fails(FAN, 'NO')).toBe(true)
    expect(fails(WHAT, '轴承响')).toBe(false)
  })

  it('asks what hangs on an earlier answer only after that answer', () => {
    expect(asked([VOLTS, FAN, WHAT], {})).toEqual([VOLTS, FAN])
    expect(left(after(said('fan', 'NO')))).toEqual(['volts', 'what'])
    expect(left(after(said('fan', 'NO'), said('fan', 'YES')))).toEqual(['volts'])
  })

  it('is complete when every mandatory line that is asked has its answer and its picture', () => {
    const day = [said('volts', '221'), said('fan', 'NO'), said('what', '轴承响')]

    expect(left(after(...day))).toEqual(['what'])
    expect(left(after(...day, act('photos', { purpose: 'CHECKLIST', item: 'what', image: 'data:image/png;base64,AA' })))).toEqual([])
  })

  it('names what was passed over though nothing of it is mandatory', () => {
    const optional = { ...WORKING, chapters: { checklist: { ...WORKING.chapters!.checklist!, questions: [line('s', 'SECTION'), line('dust', 'YES_NO'), line('plate', 'PHOTO'), line('advice', 'TEXT')] } } } as WorkOrder
    const passed = (...acts: FieldAct[]) => unanswered(asNoted(optional, acts, 3)).map(({ key }) => key)

    expect(openQuestions(optional)).toEqual([])
    expect(passed()).toEqual(['dust', 'plate'])
    expect(passed(said('dust', 'YES'), act('photos', { purpose: 'CHECKLIST', item: 'plate', image: 'data:image/png;base64,AA' }))).toEqual([])
    expect(unanswered({ ...WORKING, chapters: {} } as WorkOrder)).toEqual([])
  })

  it('lets the last answer count and takes one back', () => {
    expect(after(said('volts', '230'), said('volts', '190')).chapters?.checklist?.answers['volts']).toMatchObject({ value: '190', failed: true })
    expect(after(said('volts', '230'), said('volts', '')).chapters?.checklist?.answers).toEqual({})
  })

  it('does not care for an answer to a question it does not know, nor after the visit has ended', () => {
    expect(after(said('other', '1'))).toEqual(WORKING)
    expect(asNoted({ ...WORKING, status: 'COMPLETED' }, [said('volts', '1')], 3).chapters).toEqual(WORKING.chapters)
    expect(missing({ questions: [line('s', 'SECTION')], answers: {} }, new Set())).toEqual([])
  })

  it('reads figures as they are typed', () => {
    expect(['221.4', '221，4', '-5', ' 3 ', '', 'warm', '1e5'].map(figure)).toEqual(['221.4', '221.4', '-5', '3', undefined, undefined, undefined])
  })
})
