import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WorkOrder } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { Facts, Panel } from '@/components/page'
import { SeverityTag } from '@/components/tags'
import { apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useSessionUser } from '@/lib/session'
import { word } from '@/lib/words'
import { recordedParts } from '../recorded-parts'
import { SignatureAsked } from './signature-asked'

export function WorkOrderFacts({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const phone = order.contact?.mobile || order.contact?.phone || order.request?.callerPhone
  return (
    <>
      {order.arriveClock && (
        <Panel label={t('workOrders.column.arrive')}>
          <DueBadge clock={order.arriveClock} label={word('kind', 'ARRIVE')} />
        </Panel>
      )}
      <Panel title={t('workOrders.where')}>
        <Facts
          items={[
            [t('requests.fact.customer'), order.customer?.name ?? null],
            [t('requests.fact.site'), order.site ? [order.site.name, order.site.address].filter(Boolean).join(' · ') : null],
            [t('requests.fact.contact'), order.contact?.name || order.request?.callerName || null],
            [t('requests.fact.phone'), phone ? <a key="phone" href={`tel:${phone}`}>{phone}</a> : null],
            [t('requests.fact.unit'), order.unit ? [order.unit.model, order.unit.serial].filter(Boolean).join(' · ') : null],
            [t('workOrders.column.appointment'), order.appointment ? `${instant(order.appointment.from)}${order.appointment.to ? ` – ${instant(order.appointment.to)}` : ''}` : null],
            [t('workOrders.column.engineer'), order.engineer?.displayName ?? null],
            [t('field.crew.label'), order.chapters?.crew?.companions.map(({ displayName }) => displayName).join('、') || undefined],
          ]}
        />
      </Panel>
      {order.request && (
        <Panel title={t('workOrders.request')}>
          <div className="stack tight">
            <span className="row tight">
              <Authorized to="requests.read" otherwise={order.request.number}>
                <Link to={paths.request(order.request.id)}>{order.request.number}</Link>
              </Authorized>
              <SeverityTag severity={order.request.severity} level={order.request.level} />
            </span>
            <strong>{order.request.title}</strong>
            {order.request.description && <p className="pre">{order.request.description}</p>}
          </div>
        </Panel>
      )}
    </>
  )
}

/** When each step happened, what was found, and who signed. */
export function WorkOrderRecord({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const { user } = useSessionUser()
  const { findings, signature, arrival } = order
  if (!order.travelStartedAt && !order.arrivedAt && !findings?.fault) return null
  return (
    <Panel title={t('workOrders.stepsLabel')}>
      <div className="stack">
        <Facts
          items={[
            [t('workOrders.travelStartedAt'), instant(order.travelStartedAt)],
            [t('workOrders.arrivedAt'), [instant(order.arrivedAt), arrival?.place, order.arrivedAt && typeof arrival?.latitude !== 'number' && t('workOrders.arrival.unlocated')].filter(Boolean).join(' · ')],
            [t('workOrders.startedAt'), instant(order.startedAt)],
            [t('field.resultLabel'), findings?.result ? word('field.result', findings.result) : undefined],
            [t('field.causeLabel'), findings?.causeCode ? word('field.causeCode', findings.causeCode) : undefined],
            [t('workOrders.findings.fault'), findings?.fault || undefined],
            [t('workOrders.findings.cause'), findings?.cause || undefined],
            [t('workOrders.findings.solution'), findings?.solution || undefined],
            [t(`workOrders.findings.${recordedParts(order).length > 0 ? 'otherParts' : 'parts'}`), findings?.parts || undefined],
            [t('workOrders.findings.test'), findings?.test || undefined],
          ]}
        />
        {order.engineer?.id !== user?.id && <SignatureAsked order={order} />}
        {signature && (
          <figure className="signed">
            <img src={signature.image ?? apiUrl(`/work-orders/${order.id}/signature.png`)} alt={t('workOrders.sign.image', { signer: signature.signer })} />
            <figcaption>
              {t('workOrders.sign.signedBy', { signer: signature.signer, at: instant(signature.signedAt) })}
              {signature.rating ? ` · ${'★'.repeat(signature.rating)}` : ''}
              {signature.opinion ? ` · ${signature.opinion}` : ''}
              {order.chapters?.signing?.way && <div className="muted small">{t(`workOrders.sign.from.${order.chapters.signing.typed ? 'typed' : 'drawn'}`, { way: word('signedFrom', order.chapters.signing.way), account: order.chapters.signing.account ?? '' })}</div>}
              {signature.sha256 && <div className="muted small pre">SHA-256 {signature.sha256}</div>}
            </figcaption>
          </figure>
        )}
      </div>
    </Panel>
  )
}
