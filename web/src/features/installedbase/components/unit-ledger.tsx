import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Unit } from '@/api/customer-types'
import type { UnitEvent } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { EmptyState } from '@/components/query-states'
import { apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useOpens } from '@/lib/session'
import { decidedWords, word } from '@/lib/words'
import { zonedDay } from '@/lib/zoned'
import { useUnitServices } from '../api/units'

/** The day it happened; where nobody said, the day it was written down. */
const dayOf = ({ happenedOn, at }: UnitEvent) => happenedOn ?? zonedDay(at)

/** Everything that ever happened to a unit, the latest first. */
export function UnitLedger({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const printable = useOpens()('GET /api/units/{id}/ledger.pdf')
  const services = useUnitServices(unit.id)
  const ledger = [...(unit.ledger ?? []), ...(services.data ?? [])].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.at.localeCompare(a.at))
  return (
    <Panel title={t('parties.unit.ledger')} extra={printable && <PdfLink path={`/units/${unit.id}/ledger.pdf`} label="PDF" />}>
      {ledger.length === 0 ? (
        <EmptyState text={t('parties.unit.ledgerEmpty')} />
      ) : (
        <ol className="timeline">
          {ledger.map((entry) => (
            <li key={`${entry.at}-${entry.kind}-${entry.text}`}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

const pages: Record<string, (id: string) => string> = { request: paths.request, 'work-order': paths.workOrder, return: paths.return, nonconformity: paths.nonconformity }

/** What was told, with the way to the request, visit or return it belongs to. */
function Told({ entry: { ref, text } }: { entry: UnitEvent }) {
  const [kind = '', id = ''] = ref.split(':')
  const page = pages[kind]
  return page && text ? <Link to={page(id)} style={{ textDecoration: 'underline' }}>{text}</Link> : <>{text}</>
}

function Entry({ entry }: { entry: UnitEvent }) {
  const { t } = useTranslation()
  const findings = Array.isArray(entry.data['findings']) ? (entry.data['findings'] as { kind: string; text: string }[]) : []
  const text = (key: string) => (typeof entry.data[key] === 'string' ? entry.data[key] : '')
  const files = [...entry.fileIds, ...(typeof entry.data['signatureId'] === 'number' ? [entry.data['signatureId']] : [])]
  return (
    <>
      <div className="row apart">
        <span>
          <strong>{word('parties.unitEvent', entry.kind)}</strong> <Told entry={entry} />
        </span>
        <time className="muted small nowrap" dateTime={entry.at}>
          {entry.happenedOn ?? instant(entry.at)}
        </time>
      </div>
      <div className="muted small">{[entry.kind === 'TRANSFERRED' && text('from') && `${text('from')} → ${text('to')}`, decidedWords(entry.kind, entry.data), text('carrier'), text('waybill'), text('signer') && t('units.signedBy', { name: text('signer') }), entry.person || entry.actor].filter(Boolean).join(' · ')}</div>
      {findings.map((finding) => (
        <div key={finding.text}>
          {word('units.finding', finding.kind)}: {finding.text}
        </div>
      ))}
      {files.map((id, index) => (
        <a key={id} href={apiUrl(`/attachments/${id}`)} target="_blank" rel="noreferrer" style={{ marginRight: 12 }}>
          {t('units.file', { n: index + 1 })}
        </a>
      ))}
    </>
  )
}
