import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitRow } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import type { Query } from '@/lib/api-client'
import { labelled } from '@/lib/labelled'
import { paths } from '@/lib/paths'
import { useOpens } from '@/lib/session'
import { word } from '@/lib/words'
import { usePrintLabels, useUnits } from '../api/units'
import { DocumentDialog } from './document-dialog'

/** Units page by page; with `labels`, those that are ticked are printed as labels, and documents are filed for many. */
export function UnitList({ filter, labels = false }: { filter: Query; labels?: boolean }) {
  const { t } = useTranslation()
  const query = useUnits(filter)
  const [chosen, setChosen] = useState<number[]>([])
  const [filing, setFiling] = useState(false)
  const print = usePrintLabels()
  const opens = useOpens()
  return (
    <Scroll>
      {labels && (
        <Authorized to="customers.write">
          <div className="row" style={{ padding: 12 }}>
            {chosen.length > 0 && opens('POST /api/units/labels') && (
              <Button loading={print.isPending} onClick={() => print.mutate(chosen)}>
                {t('units.printLabels', { n: chosen.length })}
              </Button>
            )}
            {opens('POST /api/units/documents') && <Button onClick={() => setFiling(true)}>{t('units.documents')}</Button>}
          </div>
        </Authorized>
      )}
      {filing && <DocumentDialog chosen={chosen} filter={filter} onClose={() => setFiling(false)} />}
      <QueryStates query={query} rows={3} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parties.unitsEmpty')} />}>
        {(rows) => (
          <Table<UnitRow>
            aria-label={t('parties.units')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            rowSelection={labels ? { selectedRowKeys: chosen, onChange: (keys) => setChosen(keys.map(Number)), getCheckboxProps: (row) => ({ 'aria-label': t('units.choose', { serial: row.serial }) }), columnTitle: <span className="visually-hidden">{t('units.chosen')}</span> } : undefined}
            className="cards-on-phone"
            columns={labelled<UnitRow>([
              { key: 'serial', title: t('parties.unit.serial'), render: (_, row) => <Link to={paths.unit(row.id)}>{row.serial}</Link> },
              { key: 'model', title: t('parties.unit.model'), render: (_, row) => [row.model, row.name].filter(Boolean).join(' · ') },
              ...(filter.customerId ? [] : [{ key: 'customer', title: t('parties.unit.customer'), render: (_: unknown, row: UnitRow) => (row.customer ? <Link to={paths.customer(row.customerId)}>{row.customer}</Link> : '–') }]),
              { key: 'stage', title: t('units.stageTitle'), render: (_, row) => <Stage row={row} /> },
              { key: 'batch', title: t('units.batch'), render: (_, row) => row.particulars?.batch || '–' },
              { key: 'accepted', title: t('parties.unit.acceptedOn'), render: (_, row) => <span className="nowrap">{row.acceptedOn || '–'}</span> },
            ])}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}

function Stage({ row: { life } }: { row: UnitRow }) {
  const { t } = useTranslation()
  if (!life) return <>–</>
  return (
    <>
      {word('units.stage', life.stage)} {life.takenBackOn && <span className="tag slate">{t('units.takenBackTag')}</span>}
      {life.stage === 'SHIPPED' && <div className="muted small">{[life.carrier, life.waybill].filter(Boolean).join(' ')}</div>}
    </>
  )
}
