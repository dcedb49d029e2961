import { Button, Popconfirm, QRCode } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { Panel } from '@/components/page'
import { api } from '@/lib/api-client'
import { paths } from '@/lib/paths'
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
            <QRCode
              type="svg"
              size={132}
              marginSize={4}
              bgColor="#fff"
              color="#000"
              bordered={false}
              value={`${window.location.origin}${paths.label}#${token}`}
              role="img"
              aria-label={t('portal.labelCode')}
              className="qr"
            />
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
