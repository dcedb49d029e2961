import { Progress, Table } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractLedger as Ledger, LedgerRow } from '@/api/contract-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { excerpt } from '@/lib/excerpt'
import { money } from '@/lib/format'
import type { Query } from '@/lib/api-client'
import { clauseSummary, word } from '@/lib/words'
import { useLedger } from '../api/get-contracts'

/** Promised, due, kept, broken, and the penalties against their cap. */
export function ContractLedger({ contractId, period }: { contractId: number; period: Query }) {
  const { t } = useTranslation()
  const query = useLedger(contractId, period)
  return (
    <QueryStates query={query} isEmpty={(ledger) => ledger.rows.length === 0} empty={<EmptyState text={t('contracts.ledger.empty')} />}>
      {(ledger) => (
        <div className="stack">
          <Totals totals={ledger.totals} />
          <Scroll>
            <Rows rows={ledger.rows} />
          </Scroll>
        </div>
      )}
    </QueryStates>
  )
}

function Totals({ totals }: { totals: Ledger['totals'] }) {
  const { t } = useTranslation()
  const cap = totals.penaltyCap ? Number(totals.penaltyCap.amount) : 0
  const percent = cap > 0 ? Math.round((Number(totals.penalty?.amount ?? 0) / cap) * 100) : null
  return (
    <dl className="totals">
      <Total name={t('contracts.ledger.promised')} value={totals.promised} />
      <Total name={t('contracts.ledger.running')} value={totals.running} />
      {totals.later > 0 && <Total name={t('contracts.ledger.later')} value={totals.later} />}
      <Total name={t('contracts.ledger.kept')} value={totals.kept} />
      <Total name={t('contracts.ledger.broken')} value={<span className={totals.broken > 0 ? 'broken-number' : undefined}>{totals.broken}</span>} />
      {totals.open > 0 && <Total name={t('contracts.ledger.open')} value={totals.open} />}
      {Boolean(totals.waived) && <Total name={t('contracts.ledger.waived')} value={totals.waived} />}
      <Total
        name={t('contracts.ledger.penalty')}
        value={money(totals.penalty)}
        note={
          totals.penaltyCap && (
            <>
              {t('contracts.ledger.cap', { cap: money(totals.penaltyCap) })}
              {percent !== null && <Progress percent={percent} showInfo={false} size="small" aria-label={t('contracts.ledger.ofCap', { percent })} strokeColor="var(--slate)" />}
            </>
          )
        }
      />
    </dl>
  )
}

function Total({ name, value, note }: { name: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {note && <dd className="muted small">{note}</dd>}
    </div>
  )
}

function Rows({ rows }: { rows: LedgerRow[] }) {
  const { t } = useTranslation()
  const count = (key: 'promised' | 'due' | 'running' | 'later' | 'kept' | 'open') => ({ key, title: t(`contracts.ledger.${key}`), align: 'right' as const, width: 74, dataIndex: key })
  return (
    <Table<LedgerRow>
      aria-label={t('contracts.tabs.ledger')}
      size="small"
      rowKey={(row) => `${row.kind}-${row.clause?.id ?? 'house'}`}
      dataSource={rows}
      pagination={false}
      columns={[
        {
          key: 'clause',
          title: t('contracts.ledger.clause'),
          render: (_, row) => (
            <>
              <strong>{word('kind', row.kind)}</strong> <span>{row.clause && clauseSummary(row.clause)}</span>
              <div className="muted small">{excerpt(row.clause?.text) ?? t('contracts.ledger.noClause')}</div>
            </>
          ),
        },
        count('promised'),
        count('due'),
        count('running'),
        count('later'),
        count('kept'),
        {
          key: 'broken',
          title: t('contracts.ledger.broken'),
          align: 'right',
          width: 74,
          render: (_, row) => <span className={row.broken > 0 ? 'broken-number' : undefined}>{row.broken}</span>,
        },
        ...(rows.some((row) => row.open > 0) ? [count('open')] : []),
        { key: 'penalty', title: t('contracts.ledger.penalty'), align: 'right', width: 120, render: (_, row) => <span className="nowrap">{money(row.penalty)}</span> },
      ]}
    />
  )
}
