import { Button, Popconfirm, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Authorized } from '@/components/authorized'
import { EmptyState } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useCancelWindow, type MaintenanceWindow, type Outage } from '../api/availability'
import { CancelDialog, EndDialog } from './outage-dialogs'

export function OutageTable({ contractId, outages }: { contractId: number; outages: Outage[] }) {
  const { t } = useTranslation()
  const [ending, setEnding] = useState<Outage>()
  const [cancelling, setCancelling] = useState<Outage>()
  return (
    <section aria-label={t('availability.outages')}>
      <h3>{t('availability.outages')}</h3>
      {outages.length === 0 ? (
        <EmptyState text={t('availability.noOutages')} />
      ) : (
        <Scroll>
          <Table<Outage>
            aria-label={t('availability.outages')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={outages}
            columns={[
              { key: 'from', title: t('availability.from'), render: (_, row) => <span className="nowrap">{instant(row.startInclusive)}</span> },
              { key: 'to', title: t('availability.to'), render: (_, row) => <span className="nowrap">{row.endExclusive ? instant(row.endExclusive) : t('availability.lasting')}</span> },
              { key: 'system', title: t('availability.system'), dataIndex: 'system' },
              {
                key: 'cause',
                title: t('availability.cause'),
                render: (_, row) => (
                  <>
                    {row.cause} {row.planned && <span className="tag quiet">{t('availability.planned')}</span>}
                    {row.requestId !== null && <Link to={paths.request(row.requestId)}> {t('availability.request')}</Link>}
                    {row.cancelledAt && <span className="muted"> {t('availability.cancelled', { reason: row.cancelReason ?? '' })}</span>}
                  </>
                ),
              },
              { key: 'by', title: t('availability.by'), responsive: ['md'], dataIndex: 'recordedBy' },
              {
                key: 'acts',
                title: <span className="visually-hidden">{t('action.edit')}</span>,
                render: (_, row) =>
                  !row.cancelledAt && (
                    <Authorized to="requests.write">
                      <span className="row tight">
                        {!row.endExclusive && (
                          <Button size="small" aria-label={`${t('availability.end')} ${row.system}`} onClick={() => setEnding(row)}>
                            {t('availability.end')}
                          </Button>
                        )}
                        <Button size="small" aria-label={`${t('availability.cancel')} ${row.system}`} onClick={() => setCancelling(row)}>
                          {t('availability.cancel')}
                        </Button>
                      </span>
                    </Authorized>
                  ),
              },
            ]}
          />
        </Scroll>
      )}
      {ending && <EndDialog contractId={contractId} outage={ending} onClose={() => setEnding(undefined)} />}
      {cancelling && <CancelDialog contractId={contractId} outage={cancelling} onClose={() => setCancelling(undefined)} />}
    </section>
  )
}

export function WindowTable({ contractId, windows }: { contractId: number; windows: MaintenanceWindow[] }) {
  const { t } = useTranslation()
  const cancel = useCancelWindow(contractId)
  return (
    <section aria-label={t('availability.windows')}>
      <h3>{t('availability.windows')}</h3>
      {windows.length === 0 ? (
        <EmptyState text={t('availability.noWindows')} />
      ) : (
        <Scroll>
          <Table<MaintenanceWindow>
            aria-label={t('availability.windows')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={windows}
            columns={[
              { key: 'from', title: t('availability.from'), render: (_, row) => <span className="nowrap">{instant(row.startInclusive)}</span> },
              { key: 'to', title: t('availability.to'), render: (_, row) => <span className="nowrap">{instant(row.endExclusive)}</span> },
              { key: 'text', title: t('availability.text'), dataIndex: 'text' },
              { key: 'told', title: t('availability.told'), render: (_, row) => t('availability.toldBy', { at: instant(row.announcedAt), by: row.announcedBy }) },
              {
                key: 'acts',
                title: <span className="visually-hidden">{t('action.edit')}</span>,
                render: (_, row) =>
                  row.cancelledAt ? (
                    <span className="tag quiet">{t('availability.takenBack')}</span>
                  ) : (
                    <Authorized to="requests.write">
                      <Popconfirm title={t('availability.takeBackAsk')} onConfirm={() => cancel.mutate(row.id)}>
                        <Button size="small" aria-label={`${t('availability.takeBack')} ${row.text}`}>
                          {t('availability.takeBack')}
                        </Button>
                      </Popconfirm>
                    </Authorized>
                  ),
              },
            ]}
          />
        </Scroll>
      )}
    </section>
  )
}
