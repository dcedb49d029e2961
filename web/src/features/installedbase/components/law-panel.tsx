import { Checkbox, DatePicker, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Unit } from '@/api/customer-types'
import type { LawAnswer } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { pickedDate } from '@/lib/zoned'
import { useLawAnswer } from '../api/owed'

type Said = Record<string, unknown>

/** What the buyer may choose today by the rules on repair, exchange and refund; what is not known is asked for. */
export function LawPanel({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<Said>({})
  const query = useLawAnswer(unit.id, said)
  const say = (fact: string, value: unknown) => setSaid((before) => ({ ...before, [fact]: value ?? undefined }))
  return (
    <Panel title={t('units.law')}>
      <QueryStates query={query} rows={3}>
        {(answer) => (answer.goods === null ? <p className="muted">{t('units.noGoods')}</p> : <Filled answer={answer} say={say} error={query.error} />)}
      </QueryStates>
    </Panel>
  )
}

function Filled({ answer, say, error }: { answer: LawAnswer; say: (fact: string, value: unknown) => void; error: unknown }) {
  const { t } = useTranslation()
  const car = answer.goods === 'car'
  return (
    <div className="stack">
      <div className="form-grid">
        <Asked label={t('units.fault')} wanted={answer.asked.includes('fault')}>
          <DatePicker aria-label={t('units.fault')} style={{ width: '100%' }} onChange={(day) => say('fault', pickedDate(day))} />
        </Asked>
        <Asked label={t('units.works')} wanted={answer.asked.includes('works')}>
          <Select aria-label={t('units.works')} allowClear options={[{ value: false, label: t('units.no') }, { value: true, label: t('units.yes') }]} onChange={(value: boolean | undefined) => say('works', value)} />
        </Asked>
        {car ? <CarFacts asked={answer.asked} say={say} /> : <GoodsFacts say={say} />}
      </div>
      <ProblemAlert error={error} />
      {answer.asked.length > 0 && <p className="notice" role="note">{t('units.asked', { facts: answer.asked.map((fact) => word('units.fact', fact)).join(', ') })}</p>}
      {answer.choices.length > 0 && (
        <ul className="stack tight" aria-label={t('units.choices')}>
          {answer.choices.map((choice) => (
            <li key={choice.code}>
              <strong>{choice.words}</strong>
              {choice.amount !== null && <> · {t('units.paidBack', { amount: choice.amount.toFixed(2) })}</>}
              {choice.fee !== null && choice.fee > 0 && <> · {t('units.fee', { amount: choice.fee.toFixed(2) })}</>}
            </li>
          ))}
        </ul>
      )}
      {answer.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {answer.notes.map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
      <p className="muted small">{answer.known.map(({ fact, value, from }) => `${word('units.fact', fact)} ${value === 'yes' || value === 'no' ? t(`units.${value}`) : value} (${word('units.factFrom', from)})`).join(' · ')}</p>
      {answer.repairs.map((repair) => (
        <div key={repair.requestId} className="small">
          <Link to={paths.request(repair.requestId)} style={{ textDecoration: 'underline' }}>{repair.number}</Link> {repair.title} · {repair.from} – {repair.to ?? '…'} {repair.counts ? t('units.counted', { n: repair.days }) : t('units.notCounted')}
        </div>
      ))}
    </div>
  )
}

function Asked({ label, wanted, children }: { label: string; wanted: boolean; children: ReactNode }) {
  return (
    <div className="stack tight">
      <span>{wanted ? <strong>{label} *</strong> : label}</span>
      {children}
    </div>
  )
}

function GoodsFacts({ say }: { say: (fact: string, value: unknown) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Asked label={t('units.wants')} wanted={false}>
        <Select aria-label={t('units.wants')} allowClear options={['REFUND', 'EXCHANGE', 'REPAIR'].map((value) => ({ value, label: word('units.want', value) }))} onChange={(value) => say('wants', value)} />
      </Asked>
      <Asked label={t('units.inStock')} wanted={false}>
        <Select aria-label={t('units.inStock')} allowClear options={[{ value: true, label: t('units.yes') }, { value: false, label: t('units.no') }]} onChange={(value: boolean | undefined) => say('inStock', value)} />
      </Asked>
      <Asked label={t('units.cause')} wanted={false}>
        <Input aria-label={t('units.cause')} onBlur={(event) => say('cause', event.target.value || undefined)} />
      </Asked>
      <Checkbox onChange={(event) => say('papersLost', event.target.checked)}>{t('units.papersLost')}</Checkbox>
    </>
  )
}

function CarFacts({ asked, say }: { asked: string[]; say: (fact: string, value: unknown) => void }) {
  const { t } = useTranslation()
  const counts: [string, string][] = [['sameFault', 'same_fault_repairs'], ['safety', 'safety_repairs'], ['assemblies', 'assembly_replacements'], ['parts', 'part_replacements']]
  return (
    <>
      <Asked label={word('units.fact', 'problem')} wanted={asked.includes('problem')}>
        <Input aria-label={word('units.fact', 'problem')} onBlur={(event) => say('problem', event.target.value || undefined)} />
      </Asked>
      <Asked label={word('units.fact', 'km')} wanted={asked.includes('km')}>
        <InputNumber aria-label={word('units.fact', 'km')} min={0} style={{ width: '100%' }} onChange={(value) => say('km', value)} />
      </Asked>
      {counts.map(([name, fact]) => (
        <Asked key={name} label={word('units.fact', fact)} wanted={asked.includes(fact)}>
          <InputNumber aria-label={word('units.fact', fact)} min={0} precision={0} style={{ width: '100%' }} onChange={(value) => say(name, value)} />
        </Asked>
      ))}
      <Asked label={t('units.usePercent')} wanted={asked.includes('n_percent')}>
        <InputNumber aria-label={t('units.usePercent')} min={0} max={0.5} step={0.1} style={{ width: '100%' }} onChange={(value) => say('usePercent', value)} />
      </Asked>
    </>
  )
}
