import { Button, Steps } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { stages, type UnitStage } from '@/api/unit-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { useOpens } from '@/lib/session'
import { word } from '@/lib/words'
import { StepDialog } from './step-dialog'
import { TransferDialog } from './transfer-dialog'

const way = stages.filter((stage) => stage !== 'SCRAPPED')

function dayOf(unit: Unit, stage: UnitStage): string | null | undefined {
  const { life } = unit
  const days: Partial<Record<UnitStage, string | null | undefined>> = { SCRAPPED: life?.scrappedOn, SHIPPED: life?.shippedOn, DELIVERED: life?.deliveredOn, UNPACKED: life?.unpackedOn, INSTALLED: unit.installedOn, COMMISSIONED: life?.commissionedOn, ACCEPTED: unit.acceptedOn }
  return days[stage]
}

/** The way a unit went, with its days; one that was scrapped ends there, without the steps it never took. */
function stepsOf(unit: Unit, stage: UnitStage): UnitStage[] {
  return stage === 'SCRAPPED' ? [...way.filter((each) => each === 'REGISTERED' || dayOf(unit, each)), 'SCRAPPED'] : way
}

/** How far a unit has come, and what can be entered next. */
export function UnitLife({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const [entering, setEntering] = useState<UnitStage | 'TRANSIT' | 'DOCUMENT'>()
  const movable = useOpens()('POST /api/units/{id}/transfer')
  const [moving, setMoving] = useState(false)
  const stage = unit.life?.stage ?? 'REGISTERED'
  const scrapped = stage === 'SCRAPPED'
  const steps = stepsOf(unit, stage)
  const at = steps.indexOf(stage)
  /** A step that must have been taken but has no day does not look like one that is on record. */
  const standing = (place: number): { content?: ReactNode; status?: 'wait' } => {
    const step = steps[place]
    const day = step && dayOf(unit, step)
    if (day || step === 'REGISTERED' || place > at) return { content: day ?? undefined }
    return { content: <span className="muted">{t('units.notRecorded')}</span>, status: place < at ? 'wait' : undefined }
  }
  const next = scrapped || unit.takenBack ? undefined : way[way.indexOf(stage) + 1]
  return (
    <Panel title={t('units.life')}>
      <div className="stack">
        <Steps orientation="vertical" size="small" current={at} items={steps.map((step, place) => ({ title: word('units.stage', step), ...standing(place) }))} />
        {unit.life?.waybill && <p className="muted small">{t('units.underWaybill', { carrier: unit.life.carrier, waybill: unit.life.waybill })}</p>}
        {!scrapped && (
          <Authorized to="customers.write">
            <div className="row wrap">
              {next && (
                <Button type="primary" onClick={() => setEntering(next)}>
                  {word('parties.unitEvent', next)}
                </Button>
              )}
              {stage === 'SHIPPED' && !unit.takenBack && <Button onClick={() => setEntering('TRANSIT')}>{word('parties.unitEvent', 'TRANSIT')}</Button>}
              <Button onClick={() => setEntering('DOCUMENT')}>{t('units.addDocument')}</Button>
              {!unit.takenBack && movable && <Button onClick={() => setMoving(true)}>{t('units.transfer')}</Button>}
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
