import { Button, Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loaner } from '@/api/return-types'
import { ActDialog } from '@/components/act-dialog'
import { Authorized } from '@/components/authorized'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { word } from '@/lib/words'
import { useLoanerAct, useLoaners } from '../api/loaners'

const columns = (t: TFunction, onRetire: (loaner: Loaner) => void): TableColumnsType<Loaner> => [
  { key: 'serial', title: t('returns.loaner.which'), render: (_, row) => <strong>{`${row.model} ${row.serial}`}</strong> },
  { key: 'name', title: t('returns.loaner.name'), width: 180, dataIndex: 'name' },
  { key: 'place', title: t('returns.loaner.place'), width: 160, dataIndex: 'place' },
  { key: 'state', title: t('returns.stageIs'), width: 120, render: (_, row) => <span className={row.state === 'AVAILABLE' ? 'tag accent' : 'tag'}>{word('returns.loaner.state', row.state)}</span> },
  {
    key: 'act',
    width: 100,
    render: (_, row) =>
      row.state !== 'OUT' &&
      row.state !== 'RETIRED' && (
        <Authorized to="parts.write">
          <Button size="small" onClick={() => onRetire(row)}>
            {t('returns.loaner.retire')}
          </Button>
        </Authorized>
      ),
  },
]

/** The pool. */
export function LoanerList() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'add' | Loaner>()
  const query = useLoaners({})
  const act = useLoanerAct(() => setAsking(undefined))
  return (
    <div className="panel">
      <Authorized to="parts.write">
        <div className="row" style={{ padding: 12 }}>
          <Button onClick={() => setAsking('add')}>{t('returns.loaner.add')}</Button>
        </div>
      </Authorized>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('returns.loaner.none')} />}>
        {(rows) => (
          <Scroll>
            <Table<Loaner> className="cards-on-phone" aria-label={t('returns.loaner.pool')} size="small" rowKey="id" columns={columns(t, setAsking)} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
      {asking === 'add' && (
        <ActDialog
          title={t('returns.loaner.add')}
          fields={(['model', 'serial', 'name', 'batch', 'place'] as const).map((name) => ({ name, label: t(`returns.loaner.${name}`), required: name === 'model' || name === 'serial' }))}
          pending={act.isPending}
          error={act.error}
          onSubmit={(body) => act.mutate({ path: '/loaners', body })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking && asking !== 'add' && (
        <ActDialog
          title={`${t('returns.loaner.retire')} · ${asking.model} ${asking.serial}`}
          fields={[{ name: 'reason', label: t('returns.field.reason'), kind: 'area', required: true }]}
          pending={act.isPending}
          error={act.error}
          onSubmit={(body) => act.mutate({ path: `/loaners/${asking.id}/retire`, body })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}
