import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { ReturnView } from '@/api/return-types'
import { Page, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { Trail } from '@/components/trail'
import { useReturn } from '@/features/returns/api/returns'
import { NextSteps } from '@/features/returns/components/next-steps'
import { ClaimPanel, DecisionPanel, ExchangePanel, ReturnFacts } from '@/features/returns/components/return-facts'
import { RightsBox } from '@/features/returns/components/rights-box'
import { word } from '@/lib/words'

export default function ReturnPage() {
  const id = Number(useParams()['id'])
  const query = useReturn(id)
  return <QueryStates query={query}>{(shown) => <Filled key={id} shown={shown} />}</QueryStates>
}

function Filled({ shown }: { shown: ReturnView }) {
  const { t } = useTranslation()
  const { sent, steps } = shown
  return (
    <Page
      title={`${sent.number} ${word('returns.wish', sent.wish)}`}
      sub={
        <>
          <span className="tag accent">{word('returns.stage', sent.stage)}</span> {shown.awaitsReceipt && <span className="tag">{t('returns.awaitsReceipt')}</span>}
        </>
      }
      actions={<PdfLink path={`/returns/${sent.id}/slip.pdf`} label={t('returns.slip')} />}
    >
      <NextSteps shown={shown} />
      <div className="two-columns">
        <div className="stack">
          <ReturnFacts shown={shown} />
          <Panel title={t(sent.rights.fault ? 'returns.rightsOfFault' : 'returns.rightsOn', { date: sent.rights.on, fault: sent.rights.fault })}>
            <RightsBox preview={{ rights: sent.rights, payer: sent.payer, payerRule: sent.payerRule }} />
          </Panel>
        </div>
        <div className="stack">
          <DecisionPanel shown={shown} />
          <ExchangePanel shown={shown} />
          <ClaimPanel shown={shown} />
          <Panel title={t('returns.trail')}>
            <Trail steps={steps} words="returns.step" />
          </Panel>
        </div>
      </div>
    </Page>
  )
}
