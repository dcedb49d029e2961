import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ChargeAccount, QuoteView } from '@/api/charges-types'
import { Authorized } from '@/components/authorized'
import { ProblemAlert } from '@/components/problem-alert'
import { RecordDialog, type RecordField } from '@/components/record-dialog'
import { paths } from '@/lib/paths'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useChargeAct } from '../api/charges'
import { QuoteEditor } from './quote-editor'

type Asking = 'discount' | 'withdraw' | 'charge' | 'revise'

const revisable = ['DRAFT', 'SENT', 'DECLINED', 'EXPIRED', 'APPROVED']
const retractable = ['DRAFT', 'SENT', 'DECLINED', 'EXPIRED']

/** What may be done with a quote as it stands. */
export function QuoteActs({ view }: { view: QuoteView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  const act = useChargeAct(close)
  const charge = useChargeAct<ChargeAccount>((made) => navigate(paths.chargeNote(made.account.note.id)))
  const { quote } = view
  const { state } = quote
  const waits = view.discountNeedsApproval && view.approval?.state !== 'APPROVED'
  const path = `/quotes/${quote.id}`
  const reason: RecordField[] = [{ name: 'reason', label: t('quotes.field.reason'), required: true, kind: 'area' }]
  return (
    <Authorized to="charges.write">
      <ProblemAlert error={act.error ?? charge.error} />
      <span className="row">
        {state === 'DRAFT' && waits && view.approval?.state !== 'PENDING' && (
          <Button type="primary" onClick={() => setAsking('discount')}>
            {t('quotes.act.discount')}
          </Button>
        )}
        {state === 'DRAFT' && (
          <Button type={waits ? 'default' : 'primary'} disabled={waits} loading={act.isPending} onClick={() => act.mutate({ path: `${path}/send` })}>
            {t('quotes.act.send')}
          </Button>
        )}
        {state === 'APPROVED' && Number(quote.figures.total) > 0 && (
          <Button type="primary" onClick={() => setAsking('charge')}>
            {t('quotes.act.charge')}
          </Button>
        )}
        {revisable.includes(state) && <Button onClick={() => setAsking('revise')}>{t('quotes.revise')}</Button>}
        {retractable.includes(state) && <Button onClick={() => setAsking('withdraw')}>{t('quotes.act.withdraw')}</Button>}
      </span>
      {(asking === 'discount' || asking === 'withdraw') && (
        <RecordDialog title={t(`quotes.act.${asking}`)} fields={reason} pending={act.isPending} error={act.error} onSubmit={(body) => act.mutate({ path: `${path}/${asking}`, body })} onClose={close} />
      )}
      {asking === 'charge' && (
        <RecordDialog
          title={t('quotes.act.charge')}
          fields={[
            { name: 'dueOn', label: t('quotes.field.dueOn'), required: true, kind: 'date' },
            { name: 'note', label: t('quotes.field.note') },
          ]}
          initial={{ dueOn: pickedDate(zonedNow().add(30, 'day')) }}
          pending={charge.isPending}
          error={charge.error}
          onSubmit={({ dueOn, note }) => charge.mutate({ path: `${path}/charge-note`, body: { dueOn, note: note ?? '' } })}
          onClose={close}
        />
      )}
      {asking === 'revise' && (
        <QuoteEditor
          requestId={quote.requestId}
          earlier={quote}
          onClose={close}
          onDrawn={(made) => {
            close()
            void navigate(paths.quote(made.quote.id))
          }}
        />
      )}
    </Authorized>
  )
}
