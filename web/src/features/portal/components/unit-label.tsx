import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/types'
import { Panel } from '@/components/page'
import { api } from '@/lib/api-client'
import { paths } from '@/lib/paths'
import { qrCode } from '@/lib/qr'
import { useAction } from '@/lib/use-action'

interface Label {
  token: string
}

/** The label to print and stick on a unit: whoever scans it reports a fault of this unit. */
export function UnitLabel({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const make = useAction<string, Label>((act) => api.post(`/units/${unit.id}/label${act}`, {}))
  const token = make.data?.token
  return (
    <Panel title={t('portal.label')}>
      {token ? (
        <div className="stack">
          <figure className="unit-label" id="unit-label">
            <QrCode text={`${window.location.origin}${paths.label}#${token}`} label={t('portal.labelCode')} />
            <figcaption>
              <strong>{t('portal.scanToReport')}</strong>
              <span>{unit.model}</span>
              <span>{unit.serial}</span>
            </figcaption>
          </figure>
          <span className="row no-print">
            <Button onClick={() => window.print()}>{t('portal.printLabel')}</Button>
            <Popconfirm title={t('portal.replaceSure')} okText={t('portal.replaceLabel')} onConfirm={() => make.mutate('/replacement')}>
              <Button type="text">{t('portal.replaceLabel')}</Button>
            </Popconfirm>
          </span>
        </div>
      ) : (
        <div className="stack">
          <p className="muted">{t('portal.labelText')}</p>
          <Button loading={make.isPending} onClick={() => make.mutate('')}>
            {t('portal.showLabel')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

const QUIET = 4

function QrCode({ text, label }: { text: string; label: string }) {
  const rows = qrCode(text)
  const size = rows.length + 2 * QUIET
  const path = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
