import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contract } from '@/api/contract-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { clauseSummary, word } from '@/lib/words'
import { useContractUnits } from '../api/get-contracts'

interface ClauseTableProps {
  contract: Contract
  /** What stands under a promise, and what can be done about it. */
  under?: (clauseId: number) => ReactNode
  actions?: (entry: Contract['commitment']['clauses'][number]) => ReactNode
}

export function ClauseTable({ contract, under, actions }: ClauseTableProps) {
  const { t } = useTranslation()
  const { clauses } = contract.commitment
  if (clauses.length === 0) return <EmptyState text={t('contracts.clausesEmpty')} />
  return (
    <Table
      aria-label={t('contracts.tabs.clauses')}
      size="small"
      rowKey="id"
      dataSource={clauses}
      pagination={false}
      columns={[
        { key: 'type', title: t('letters.field.type'), width: 130, render: (_, { clause }) => word('clauseType', clause.type) },
        { key: 'says', title: t('letters.field.value'), width: 240, render: (_, { clause }) => clauseSummary(clause) || '–' },
        { key: 'text', title: t('letters.field.text'), render: (_, { id, clause }) => (<><span className="muted">{clause.text ?? clause.note}</span>{under?.(id)}</>) },
        ...(actions ? [{ key: 'actions', title: <span className="visually-hidden">{t('requests.actions')}</span>, width: 120, render: (_: unknown, entry: Contract['commitment']['clauses'][number]) => actions(entry) }] : []),
      ]}
    />
  )
}

export function UnitTable({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const query = useContractUnits(contract.id)
  return (
    <QueryStates query={query} rows={3} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('contracts.unitsEmpty')} />}>
      {(units) => (
    <Table
      aria-label={t('contracts.tabs.units')}
      size="small"
      rowKey="id"
      dataSource={units}
      pagination={false}
      columns={[
        { key: 'serial', title: t('contracts.field.serial'), render: (_, unit) => <><Link to={paths.unit(unit.id)}>{unit.serial}</Link> {unit.life?.takenBackOn && <span className="tag slate">{t('units.takenBackTag')}</span>}</> },
        { key: 'model', title: t('contracts.field.model'), dataIndex: 'model' },
      ]}
    />
      )}
    </QueryStates>
  )
}

export function AmendmentList({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  if (contract.amendments.length === 0) return <EmptyState text={t('contracts.amendmentsEmpty')} />
  return (
    <ol className="timeline" style={{ padding: 14 }}>
      {contract.amendments.map((amendment) => (
        <li key={amendment.version}>
          <div className="row apart">
            <strong>{t('contracts.versionN', { n: amendment.version })}</strong>
            <span className="muted">{instant(amendment.from)}</span>
          </div>
          <p>{t('contracts.amendedBy', { by: amendment.by, reason: amendment.reason })}</p>
        </li>
      ))}
    </ol>
  )
}
