import { Button, Steps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { stages, type UnitStage } from '@/api/unit-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { word } from '@/lib/words'
import { StepDialog } from './step-dialog'
import { TransferDialog } from './transfer-dialog'

const way = stages.filter((stage) => stage !== 'SCRAPPED')

function dayOf(unit: Unit, stage: UnitStage): string | null | undefined {
  const { life } = unit
  const days: Partial<Record<UnitStage, string | null | undefined>> = { SHIPPED: life?.shippedOn, DELIVERED: life?.deliveredOn, UNPACKED: life?.unpackedOn, INSTALLED: unit.installedOn, COMMISSIONED: life?.commissionedOn, ACCEPTED: unit.acceptedOn }
  return days[stage]
}

/** How far a unit has come, and what can be entered next. */
export function UnitLife({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const [entering, setEntering] = useState<UnitStage | 'TRANSIT' | 'DOCUMENT'>()
  const [moving, setMoving] = useState(false)
  const stage = unit.life?.stage ?? 'REGISTERED'
  const scrapped = stage === 'SCRAPPED'
  const next = scrapped ? undefined : way[way.indexOf(stage) + 1]
  return (
    <Panel title={t('units.life')}>
      <div className="stack">
        {scrapped ? (
          <p className="notice">{t('units.scrappedOn', { date: unit.life?.scrappedOn })}</p>
        ) : (
          <Steps orientation="vertical" size="small" current={way.indexOf(stage)} items={way.map((each) => ({ title: word('units.stage', each), content: dayOf(unit, each) ?? (each !== 'REGISTERED' && way.indexOf(each) <= way.indexOf(stage) ? <span className="muted">{t('units.notRecorded')}</span> : undefined), status: dayOf(unit, each) || each === 'REGISTERED' || way.indexOf(each) >= way.indexOf(stage) ? undefined : ('wait' as const) }))} />
        )}
        {unit.life?.waybill && <p className="muted small">{t('units.underWaybill', { carrier: unit.life.carrier, waybill: unit.life.waybill })}</p>}
        {!scrapped && (
          <Authorized to="customers.write">
            <div className="row wrap">
              {next && (
                <Button type="primary" onClick={() => setEntering(next)}>
                  {word('parties.unitEvent', next)}
                </Button>
              )}
              {stage === 'SHIPPED' && <Button onClick={() => setEntering('TRANSIT')}>{word('parties.unitEvent', 'TRANSIT')}</Button>}
              <Button onClick={() => setEntering('DOCUMENT')}>{t('units.addDocument')}</Button>
              <Button onClick={() => setMoving(true)}>{t('units.transfer')}</Button>
              <Button onClick={() => setEntering('SCRAPPED')}>{word('parties.unitEvent', 'SCRAPPED')}</Button>
            </div>
          </Authorized>
        )}
        {entering && <StepDialog unit={unit} to={entering} onClose={() => setEntering(undefined)} />}
        {moving && <TransferDialog unit={unit} onClose={() => setMoving(false)} />}
      </div>
    </Panel>
  )
}
