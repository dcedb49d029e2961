import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { ProblemAlert } from '@/components/problem-alert'
import { useNoteActs } from '../api/note-acts'
import { SignatureAsked } from './signature-asked'

/** Puts the finished report before the customer on a device of his own, by mail where he can be written to; he may still sign on this one. */
export function AskSignature({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const note = useNoteActs(order)
  const [mail, setMail] = useState(true)
  const { askedAt, mailTo, mailedTo } = order.chapters?.signing ?? { askedAt: null, mailTo: null, mailedTo: null }
  const ask = (byMail: boolean) => note.mutate([{ kind: 'ask-signature', body: { mail: byMail } }])
  return (
    <>
      <ProblemAlert error={note.error} />
      <SignatureAsked order={order} />
      {!askedAt && (
        <>
          <Button block disabled={note.isPending} onClick={() => ask(mailTo !== null && mail)}>
            {t('workOrders.sign.ask')}
          </Button>
          {mailTo && (
            <Checkbox checked={mail} onChange={(event) => setMail(event.target.checked)}>
              {t('workOrders.sign.mailToo', { to: mailTo })}
            </Checkbox>
          )}
        </>
      )}
      {askedAt && mailTo && !mailedTo && (
        <Button block disabled={note.isPending} onClick={() => ask(true)}>
          {t('workOrders.sign.mail', { to: mailTo })}
        </Button>
      )}
    </>
  )
}
