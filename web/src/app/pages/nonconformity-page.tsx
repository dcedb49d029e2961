import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { NonconformityView } from '@/api/return-types'
import { Facts, Page, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { Trail } from '@/components/trail'
import { useNonconformity } from '@/features/nonconforming/api/nonconformities'
import { AffectedCustomers } from '@/features/nonconforming/components/affected-customers'
import { InOurHands } from '@/features/nonconforming/components/in-our-hands'
import { lotWords } from '@/features/nonconforming/components/lot-words'
import { NonconformityActs } from '@/features/nonconforming/components/nonconformity-acts'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'

export default function NonconformityPage() {
  const id = Number(useParams()['id'])
  const query = useNonconformity(id)
  return <QueryStates query={query}>{(shown) => <Filled key={id} shown={shown} />}</QueryStates>
}

function Filled({ shown }: { shown: NonconformityView }) {
  const { t } = useTranslation()
  const { goods } = shown
  return (
    <Page
      title={`${goods.number} ${goods.lot.model}`}
      sub={<span className="tag accent">{word('returns.nc.stage', goods.stage)}</span>}
      actions={<PdfLink path={`/nonconformities/${goods.id}/record.pdf`} label={t('returns.nc.record')} />}
    >
      <NonconformityActs goods={goods} />
      <div className="two-columns">
        <div className="stack">
          <Panel title={t('returns.facts')}>
            <Facts
              items={[
                [t('returns.nc.lot'), lotWords(goods.lot)],
                [t('returns.nc.problem'), <span key="problem" className="pre">{goods.problem}</span>],
                [t('returns.nc.source'), goods.source],
                [t('returns.nc.disposition'), goods.disposition ? `${word('returns.nc.become', goods.disposition)}：${goods.dispositionWhy}` : undefined],
                [t('returns.nc.heldAt'), `${instant(goods.openedAt)} · ${goods.openedBy}`],
                [t('returns.nc.closedAt'), goods.closedAt ? instant(goods.closedAt) : undefined],
              ]}
            />
          </Panel>
          <Panel title={t('returns.trail')}>
            <Trail steps={shown.steps} words="returns.nc.step" />
          </Panel>
        </div>
        <div className="stack">
          <AffectedCustomers shown={shown} />
          <InOurHands ours={shown.ours} />
        </div>
      </div>
    </Page>
  )
}
