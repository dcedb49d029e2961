import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Authorized } from '@/components/authorized'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useCancelOutage, useCancelWindow, type MaintenanceWindow, type Outage } from '../api/availability'
import { CancelDialog, EndDialog } from './outage-dialogs'
import { StretchTable } from './stretch-table'

export function OutageTable({ contractId, outages }: { contractId: number; outages: Outage[] }) {
  const { t } = useTranslation()
  const [ending, setEnding] = useState<Outage>()
  const [cancelling, setCancelling] = useState<Outage>()
  const cancel = useCancelOutage(contractId, () => setCancelling(undefined))
  return (
    <>
      <StretchTable<Outage>
        title={t('availability.outages')}
        none={t('availability.noOutages')}
        rows={outages}
        columns={[
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
        ]}
        acts={(row) =>
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
          )
        }
      />
      {ending && <EndDialog contractId={contractId} outage={ending} onClose={() => setEnding(undefined)} />}
      {cancelling && <CancelDialog what={cancelling.system} id={cancelling.id} cancel={cancel} onClose={() => setCancelling(undefined)} />}
    </>
  )
}

export function WindowTable({ contractId, windows }: { contractId: number; windows: MaintenanceWindow[] }) {
  const { t } = useTranslation()
  const cancel = useCancelWindow(contractId)
  return (
    <StretchTable<MaintenanceWindow>
      title={t('availability.windows')}
      none={t('availability.noWindows')}
      rows={windows}
      columns={[
        { key: 'text', title: t('availability.text'), dataIndex: 'text' },
        { key: 'told', title: t('availability.told'), render: (_, row) => t('availability.toldBy', { at: instant(row.announcedAt), by: row.announcedBy }) },
      ]}
      acts={(row) =>
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
        )
      }
    />
  )
}
