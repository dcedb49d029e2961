import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { useMay } from '@/lib/session'
import { useLoansOf } from '../api/loaners'
import { LendDialog } from './lend-dialog'
import { LoanAct, LoanState } from './loan-act'

/** The units lent on a request, and the way to lend one. */
export function LoanerPanel({ requestId, open, signer, pad }: { requestId: number; open: boolean; signer?: string; pad: ReactNode }) {
  const { t } = useTranslation()
  const may = useMay()
  const [lending, setLending] = useState(false)
  const query = useLoansOf(requestId)
  const lends = open && may('parts.read', 'GET /api/loaners') && (may('requests.write') || may('parts.write'))
  if (!lends && (query.data?.length ?? 0) === 0) return null
  return (
    <Panel title={t('returns.loaner.title')}>
      <QueryStates query={query} rows={1}>
        {(loans) => (
          <div className="stack tight">
            {loans.length === 0 && <p className="muted">{t('returns.loaner.noneHere')}</p>}
            {loans.map((loan) => (
              <div key={loan.id} className="stack tight">
                <div className="row apart">
                  <strong>{`${loan.loaner.model} ${loan.loaner.serial}`}</strong>
                  <LoanState loan={loan} />
                </div>
                <div className="row apart">
                  <span className="muted small">{[loan.number, loan.signer, instant(loan.issuedAt)].join(' · ')}</span>
                  <LoanAct loan={loan} />
                </div>
              </div>
            ))}
          </div>
        )}
      </QueryStates>
      {lends && (
        <Button style={{ marginTop: 8 }} onClick={() => setLending(true)}>
          {t('returns.loaner.lend')}
        </Button>
      )}
      {lending && <LendDialog requestId={requestId} signer={signer} pad={pad} onClose={() => setLending(false)} />}
    </Panel>
  )
}
