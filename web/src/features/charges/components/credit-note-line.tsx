import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Settlement } from '@/api/promise-types'
import { Authorized } from '@/components/authorized'
import { PdfLink } from '@/components/pdf-link'
import { ProblemAlert } from '@/components/problem-alert'
import { amount } from '@/lib/format'
import { useMay } from '@/lib/session'
import { useChargeAct, useCreditOf } from '../api/charges'

/** The credit note of a settlement sheet, or the way to it. */
export function CreditNoteLine({ settlement }: { settlement: Settlement }) {
  const may = useMay()
  return may('charges.read') && Number(settlement.sheet.total) > 0 ? <Found settlement={settlement} /> : null
}

function Found({ settlement }: { settlement: Settlement }) {
  const { t } = useTranslation()
  const query = useCreditOf(settlement)
  const draw = useChargeAct()
  if (query.isPending) return null
  const note = query.data
  if (note) {
    return (
      <p className="row">
        <strong>{t('quotes.creditNote')}</strong> {note.number} · {amount(note.amount, note.currency)}
        {note.left !== note.amount && <span className="muted">{t('quotes.creditLeft', { amount: amount(note.left, note.currency) })}</span>}
        <PdfLink path={`/credit-notes/${note.id}/note.pdf`} label={t('quotes.creditNote')} />
      </p>
    )
  }
  return (
    <Authorized to="charges.write">
      <ProblemAlert error={draw.error} />
      <div>
        <Button loading={draw.isPending} onClick={() => draw.mutate({ path: `/settlements/${settlement.id}/credit-note`, body: { note: '' } })}>
          {t('quotes.act.credit')}
        </Button>
      </div>
    </Authorized>
  )
}
