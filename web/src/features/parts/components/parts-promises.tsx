import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PartsPromise } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { usePartsPromises, useStockPost } from '../api/parts'

/** What letters promise of parts, counted out by what is on hand. */
export function PartsPromises() {
  const { t } = useTranslation()
  const query = usePartsPromises()
  return (
    <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parts.noPromises')} />}>
      {(promises) => (
        <div className="stack" style={{ paddingTop: 10 }}>
          {promises.map((promise) => (
            <Promise key={`${promise.contractId}-${promise.clauseId}`} promise={promise} />
          ))}
        </div>
      )}
    </QueryStates>
  )
}

/** Those of one contract, where there are any. */
export function PartsPromisesOf({ contractId }: { contractId: number }) {
  const { t } = useTranslation()
  const own = (usePartsPromises().data ?? []).filter((promise) => promise.contractId === contractId)
  if (own.length === 0) return null
  return (
    <Panel title={t('parts.tabs.promises')}>
      <div className="stack">
        {own.map((promise) => (
          <Promise key={promise.clauseId} promise={promise} />
        ))}
      </div>
    </Panel>
  )
}

function Promise({ promise }: { promise: PartsPromise }) {
  const { t } = useTranslation()
  const show = useStockPost(`/contracts/${promise.contractId}/parts-promises/${promise.clauseId}/shown`)
  return (
    <section className="parts-promise" aria-label={promise.words}>
      <div className="row apart">
        <span className="row tight">
          <Link to={paths.contract(promise.contractId)}>{`${promise.contractNumber} ${promise.contractTitle}`}</Link>
          <span className={promise.kept ? 'tag accent' : 'badge warning'}>{t(promise.kept ? 'parts.promiseKept' : 'parts.promiseShort')}</span>
        </span>
        <span className="row tight">
          <span className="muted small">{promise.dueAt ? t('parts.showBy', { at: instant(promise.dueAt) }) : t('parts.shownAlready')}</span>
          {promise.obligationId && promise.kept && (
            <Authorized to="parts.write">
              <Button size="small" loading={show.isPending} onClick={() => show.mutate({})}>
                {t('parts.showNow')}
              </Button>
            </Authorized>
          )}
        </span>
      </div>
      <blockquote>{promise.words}</blockquote>
      <Scroll>
        <Table
          aria-label={promise.words}
          size="small"
          rowKey="model"
          pagination={false}
          dataSource={promise.rows}
          columns={[
            { key: 'model', title: t('parts.model'), render: (_, row) => row.model || t('parts.allModels') },
            { key: 'installed', title: t('parts.installed'), align: 'right', render: (_, row) => row.installed },
            { key: 'needed', title: t('parts.needed'), align: 'right', render: (_, row) => row.needed },
            { key: 'onHand', title: t('parts.onHand'), align: 'right', render: (_, row) => row.onHand },
            { key: 'missing', title: t('parts.missing'), align: 'right', render: (_, row) => (row.missing > 0 ? <span className="badge warning">{row.missing}</span> : '–') },
            ...(promise.kind === 'YEARS' ? [{ key: 'until', title: t('parts.untilWhen'), render: (_: unknown, row: PartsPromise['rows'][number]) => row.until ?? t('parts.noEndKnown') }] : []),
          ]}
        />
      </Scroll>
    </section>
  )
}
