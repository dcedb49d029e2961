import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '@/api/return-types'
import { ActDialog, type ActField } from '@/components/act-dialog'
import { useMay } from '@/lib/session'
import { useLoanerAct } from '../api/loaners'

/** Takes a unit back, then looks at it. */
export function LoanAct({ loan }: { loan: Loan }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const act = useLoanerAct(() => setAsking(false))
  const back = loan.back === null
  if (loan.back?.inspection || !(may('parts.write') || (back ? may('requests.write') : may('quality.write')))) return null
  const fields: ActField[] = back
    ? [{ name: 'condition', label: t('returns.loaner.conditionBack'), kind: 'area', required: true }]
    : [
        { name: 'sound', label: t('returns.loaner.sound'), kind: 'switch', initial: true, help: t('returns.loaner.soundHelp') },
        { name: 'finding', label: t('returns.loaner.finding'), kind: 'area', required: true },
      ]
  const title = t(back ? 'returns.loaner.takeBack' : 'returns.loaner.inspect')
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking && (
        <ActDialog
          title={`${title} · ${loan.loaner.model} ${loan.loaner.serial}`}
          fields={fields}
          pending={act.isPending}
          error={act.error}
          onSubmit={(values) => act.mutate({ path: `/loans/${loan.id}/${back ? 'back' : 'inspection'}`, body: back ? values : { ...values, sound: values['sound'] === true } })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Where the unit is. */
export function LoanState({ loan }: { loan: Loan }) {
  const { t } = useTranslation()
  if (loan.back === null) return <span className={loan.overdue ? 'tag doubt' : 'tag accent'}>{t(loan.overdue ? 'returns.loaner.overdueSince' : 'returns.loaner.outUntil', { date: loan.dueOn })}</span>
  if (!loan.back.inspection) return <span className="tag">{t('returns.loaner.toInspect')}</span>
  return <span className="tag quiet">{t(loan.back.inspection.sound ? 'returns.loaner.isBack' : 'returns.loaner.isBroken')}</span>
}
