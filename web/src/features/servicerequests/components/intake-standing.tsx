import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CustomerCard } from '@/api/customer-types'
import { CoverOf } from '@/components/cover-of'
import { Panel } from '@/components/page'
import { SeverityTag } from '@/components/tags'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useIntakeCharges } from '../api/charges'
import { ChargesPanel } from './charges-panel'

interface IntakeStandingProps {
  card: CustomerCard | undefined
  contractId?: number
  unitId?: number
  reportedAt?: string
  /** What the customer has not paid in time, for those who may see money. */
  overdue?: (customerId: number) => ReactNode
}

/** How we stand with the caller: contracts in force or a loud warning, and what is open already. */
export function IntakeStanding({ card, contractId, unitId, reportedAt, overdue }: IntakeStandingProps) {
  const { t } = useTranslation()
  const charges = useIntakeCharges({ customerId: card?.id, contractId, unitId, reportedAt })
  if (!card) return <div />
  const { contracts, openRequests, units } = card
  const none = contracts.every((contract) => !contract.inForce)
  return (
    <div className="stack">
      {none && (
        <p role="alert" className="notice">
          {t('requests.intake.noContract')}
        </p>
      )}
      {unitId !== undefined && (
        <CoverOf path={`/units/${unitId}/cover`} title={t('units.coverNow')}>
          <Link className="small" to={paths.unit(unitId)}>
            {t('units.openUnit')}
          </Link>
        </CoverOf>
      )}
      {overdue?.(card.id)}
      <ChargesPanel charges={charges.data} />
      {contracts.length > 0 && (
        <Panel title={t('requests.intake.contractsInForce')}>
          <ul className="stack">
            {contracts.map((contract) => (
              <li key={contract.id}>
                <Link to={paths.contract(contract.id)}>{contract.number}</Link> {contract.title}
                <div className="muted small">
                  {contract.inForce ? [word('contractStatus', contract.status), contract.inWarranty ? t('requests.intake.inWarranty') : ''].filter(Boolean).join(' · ') : `${t('requests.intake.contractNotInForce')} · ${contract.reason ? word('requests.houseReason', contract.reason) : word('contractStatus', contract.status)}`}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {openRequests.length > 0 && (
        <Panel title={t('requests.intake.openRequests')}>
          <ul className="stack">
            {openRequests.map((request) => (
              <li key={request.id}>
                <span className="row tight">
                  <Link to={paths.request(request.id)}>{request.number}</Link>
                  <SeverityTag severity={request.severity} />
                  <span className="muted small">{word('requestStatus', request.status)}</span>
                </span>
                <div>{request.title}</div>
                {request.nextDueAt && <div className="muted small">{t('countdown.dueAt', { at: instant(request.nextDueAt) })}</div>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {units.length > 0 && (
        <Panel title={t('nav.units')}>
          <ul className="stack tight">
            {units.slice(0, 12).map((unit) => (
              <li key={unit.id}>
                {unit.model} <span className="muted">{unit.serial}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}
