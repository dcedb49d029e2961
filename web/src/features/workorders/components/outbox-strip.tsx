import { CheckCircleOutlined, CloudUploadOutlined, DisconnectOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockOffset, useNow } from '@/lib/clock'
import { durationWords } from '@/lib/countdown'
import { useOutbox, useOutboxRead, useSending } from '@/lib/field/outbox'
import { useMay, useSession } from '@/lib/session'
import { OutboxList } from './outbox-list'

const MINUTE = 60_000
const CLOCK_MAY_BE_OFF = 2 * MINUTE

/** The queue of what was noted and not yet taken by the house: always in sight of whoever works in the field. */
export function OutboxStrip() {
  const { t } = useTranslation()
  const may = useMay()
  const now = useNow()
  const acts = useOutbox()
  const read = useOutboxRead()
  const sending = useSending()
  const { data: session } = useSession()
  const [open, setOpen] = useState(false)
  const field = may('workorders.execute') && !may('workorders.dispatch')
  if (!read || (acts.length === 0 && !field)) return null

  const refused = acts.filter((act) => act.refusal && !act.handIn).length
  const others = acts.filter((act) => act.userId !== session?.user?.id)
  const minutes = acts[0] ? Math.max(0, Math.floor((now - Date.parse(acts[0].body.occurredAt)) / MINUTE)) : 0
  const offline = session?.offline || sending === 'offline'
  const age = durationWords(minutes, (key, options) => t(key, options ?? {}))
  const words = [
    acts.length === 0 ? t(offline ? 'field.offlineEmpty' : 'field.allSent') : minutes > 0 ? t('field.waiting', { n: acts.length, age }) : t('field.waitingNow', { n: acts.length }),
    refused > 0 && t('field.refused', { n: refused }),
    others.length > 0 && t('field.ofOther', { n: others.length, name: others[0]?.userName ?? '' }),
    acts.length > 0 && (offline ? t('field.offline') : sending === 'sending' ? t('field.sending') : sending === 'signed-out' ? t('field.signedOut') : false),
    !session?.clockSettable && Math.abs(clockOffset()) > CLOCK_MAY_BE_OFF && t('field.clockWrong', { minutes: Math.round(Math.abs(clockOffset()) / MINUTE) }),
  ].filter(Boolean)
  const icon = refused > 0 ? <WarningOutlined /> : offline ? <DisconnectOutlined /> : acts.length > 0 ? <CloudUploadOutlined /> : <CheckCircleOutlined />
  return (
    <div className={refused > 0 ? 'outbox-strip refused' : acts.length > 0 ? 'outbox-strip waiting' : 'outbox-strip'}>
      <span role="status" data-testid="outbox" data-count={acts.length}>
        {icon} {words.join(' · ')}
      </span>
      {acts.length > 0 && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('field.look')}
        </Button>
      )}
      <Drawer open={open} onClose={() => setOpen(false)} title={t('field.queue')} size={480} placement="right">
        <OutboxList />
      </Drawer>
    </div>
  )
}
