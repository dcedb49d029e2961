import { Button, DatePicker, Popconfirm } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { clockOffset } from '@/lib/clock'
import { isProof, type FieldAct } from '@/lib/field/field-act'
import { dropAct, markAct, useOutbox } from '@/lib/field/outbox'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useSessionUser } from '@/lib/session'
import { pickedInstant, zonedNow } from '@/lib/zoned'

/** What waits, in the order it will be sent; what was not accepted asks for a decision. */
export function OutboxList({ workOrderId }: { workOrderId?: number }) {
  const { t } = useTranslation()
  const all = useOutbox()
  const acts = workOrderId === undefined ? all : all.filter((act) => act.workOrderId === workOrderId)
  if (acts.length === 0) return <p className="muted">{t('field.allSent')}</p>
  return (
    <ul className="outbox-list" aria-label={t('field.queue')}>
      {acts.map((act) => (
        <li key={act.key}>
          <div className="row apart">
            <strong>{t(`field.act.${act.kind}`)}</strong>
            <Link to={paths.workOrder(act.workOrderId)}>{act.workOrderNumber}</Link>
          </div>
          <span className="muted small">
            {[act.userName, t('field.notedAt', { at: instant(act.body.occurredAt) }), act.tries > 0 && t('field.tried', { n: act.tries }), act.handIn && t('field.handingIn')].filter(Boolean).join(' · ')}
          </span>
          {act.refusal && !act.handIn && <Refused act={act} behind={all.filter((other) => other.workOrderId === act.workOrderId && other.userId === act.userId)} />}
        </li>
      ))}
    </ul>
  )
}

const TIME = /^occurred-/

/** The house did not take it: said in its words, with what can be done. Only its author decides. */
function Refused({ act, behind }: { act: FieldAct; behind: FieldAct[] }) {
  const { t } = useTranslation()
  const { user } = useSessionUser()
  const [timing, setTiming] = useState(false)
  const later = behind.filter((other) => (other.seq ?? 0) >= (act.seq ?? 0))
  const again = (changes: Partial<FieldAct> = {}) => void markAct({ ...act, ...changes, refusal: undefined })
  const handIn = async () => {
    for (const each of later) await markAct({ ...each, handIn: true, refusal: each.refusal ?? act.refusal })
  }
  const corrected = (picked: Dayjs | null) => {
    const occurredAt = pickedInstant(picked)
    if (occurredAt) again({ body: { ...act.body, occurredAt }, clockOffset: clockOffset() })
  }
  return (
    <div className="notice" role="alert">
      <p>{t('field.notAccepted', { why: act.refusal?.detail || act.refusal?.code })}</p>
      {act.userId === user?.id && (
        <div className="row tight">
          <Button size="small" onClick={() => again()}>
            {t('field.choice.again')}
          </Button>
          {TIME.test(act.refusal?.code ?? '') && (
            <Button size="small" onClick={() => setTiming(true)}>
              {t('field.choice.time')}
            </Button>
          )}
          <Popconfirm title={t('field.choice.handIn')} description={t('field.choice.handInWhy', { n: later.length })} onConfirm={handIn}>
            <Button size="small">{t('field.choice.handIn')}</Button>
          </Popconfirm>
          {!isProof(act) && (
            <Popconfirm title={t('field.choice.withdraw')} description={t('field.choice.withdrawWhy')} onConfirm={() => dropAct(act)}>
              <Button size="small" danger>
                {t('field.choice.withdraw')}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
      {timing && <DatePicker aria-label={t('field.choice.occurredAt')} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} onChange={corrected} style={{ width: '100%', marginTop: 8 }} />}
    </div>
  )
}
