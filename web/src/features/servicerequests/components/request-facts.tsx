import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ServiceRequest } from '@/api/request-types'
import { Facts, Panel } from '@/components/page'
import { SeverityTag } from '@/components/tags'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useRequestCharges } from '../api/charges'
import { ChargesPanel } from './charges-panel'

export function RequestFacts({ request, overdue }: { request: ServiceRequest; overdue?: ReactNode }) {
  const { t } = useTranslation()
  const { contract, contact } = request
  const charges = useRequestCharges(request.id)
  const phone = contact?.mobile || contact?.phone || request.callerPhone
  const person = contact?.name ?? request.callerName
  return (
    <div className="stack">
      {request.houseDefault && (
        <p role="note" className="notice">
          {t('requests.houseDefault', { reason: word('requests.houseReason', request.coverage.reason ?? (contract ? 'NOT_PROMISED' : 'NO_CONTRACT')) })}
        </p>
      )}
      {request.description && (
        <Panel title={t('requests.fact.description')}>
          <p className="pre">{request.description}</p>
        </Panel>
      )}
      <Panel title={t('requests.facts')}>
        <Facts
          items={[
            [t('requests.fact.customer'), request.customer ? <Link to={paths.customer(request.customer.id)}>{request.customer.name}</Link> : null],
            [t('requests.fact.contact'), person ?? null],
            [t('requests.fact.phone'), phone ? <a href={`tel:${phone}`}>{phone}</a> : null],
            [t('requests.fact.site'), request.site ? [request.site.name, request.site.address].filter(Boolean).join(' · ') : null],
            [t('requests.fact.unit'), request.unit ? <Link to={paths.unit(request.unit.id)}>{[request.unit.model, request.unit.serial].filter(Boolean).join(' · ')}</Link> : null],
            [t('requests.fact.contract'), contract ? <Link to={paths.contract(contract.id)}>{`${contract.number} ${contract.title}`}</Link> : null],
            [t('requests.fact.coverage'), contract ? (contract.inWarranty ? t('requests.fact.inWarranty') : t('requests.fact.outOfWarranty')) : undefined],
            [t('requests.field.cause'), request.cause || undefined],
            [t('requests.field.solution'), request.solution || undefined],
            [t('requests.fact.severity'), <SeverityTag key="severity" severity={request.severity} level={request.level} />],
            [t('requests.fact.kind'), `${word('requestKind', request.kind)} · ${word('requestClass', request.requestClass)}`],
            [t('requests.fact.stage'), word('stage', request.stage)],
            [t('requests.fact.assignee'), request.assignee?.displayName ?? t('requests.nobody')],
            [t('requests.fact.channel'), word('channel', request.channel)],
            [t('requests.fact.reportedAt'), instant(request.reportedAt)],
          ]}
        />
      </Panel>
      {overdue}
      <ChargesPanel charges={charges.data} />
    </div>
  )
}
