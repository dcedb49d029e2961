import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Kept, PortalContract, PortalContractFile } from '@/api/portal-types'
import { Facts, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

export function ContractCards({ contracts }: { contracts: PortalContract[] }) {
  return (
    <ul className="cards panel">
      {contracts.map((contract) => (
        <li key={contract.id}>
          <Link className="subject" to={paths.portalContract(contract.id)}>
            {contract.title}
          </Link>
          <span className="row tight">
            <span className="tag">{word('contractStatus', contract.status)}</span>
            <span className="muted small">{contract.number}</span>
          </span>
          <KeptLine kept={contract.kept} zone={contract.zone} />
        </li>
      ))}
    </ul>
  )
}

function KeptLine({ kept, zone }: { kept: Kept; zone: string }) {
  const { t } = useTranslation()
  return (
    <span className="row tight small">
      <span>{t('portal.kept', { n: kept.met })}</span>
      <span>{t('portal.running', { n: kept.running })}</span>
      <span className={kept.broken > 0 ? 'broken-number' : undefined}>{t('portal.broken', { n: kept.broken })}</span>
      {kept.nextDue && <span className="muted">{t('portal.nextDue', { at: instant(kept.nextDue, zone) })}</span>}
    </span>
  )
}

/** What the letter says, and how each sentence is kept. */
export function PromiseList({ file: { contract, letter, version, promises } }: { file: PortalContractFile }) {
  const { t } = useTranslation()
  return (
    <>
      <Panel title={t('portal.facts')} extra={<PdfLink path={`/portal/contracts/${contract.id}/proof.pdf`} label={t('portal.proof')} />}>
        <Facts
          items={[
            [t('portal.status'), word('contractStatus', contract.status)],
            [t('portal.signedOn'), contract.signedOn],
            [t('portal.acceptedOn'), contract.acceptedOn ?? null],
            [t('portal.warrantyEndsOn'), contract.warrantyEndsOn ?? null],
          ]}
        />
        <div className="portal-below">
          <KeptLine kept={contract.kept} zone={contract.zone} />
        </div>
      </Panel>
      <Panel title={t('portal.letter', { letter, version })} flush>
        <ul className="cards">
          {promises.map((promise) => (
            <li key={promise.clauseId}>
              <q>{promise.words}</q>
              <span className="row tight">
                <span className="tag">{word('clauseType', promise.type)}</span>
                {promise.level && <span className="tag quiet">{promise.level}</span>}
              </span>
              {promise.kept.met + promise.kept.running + promise.kept.broken > 0 && <KeptLine kept={promise.kept} zone={contract.zone} />}
            </li>
          ))}
        </ul>
      </Panel>
      <p className="muted small">{t('portal.zone', { zone: contract.zone })}</p>
    </>
  )
}
