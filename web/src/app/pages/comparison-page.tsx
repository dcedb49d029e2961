import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useComparison, type Side } from '@/features/letters/api/compare-letters'
import { ComparisonView } from '@/features/letters/comparison/comparison-view'
import { SideChoice } from '@/features/letters/comparison/side-choice'
import { useUrlState } from '@/lib/use-url-state'

/** A letter stays in the URL, a file only as long as the page is open. */
function useSide(name: 'demand' | 'offer'): [Side | undefined, (side: Side | undefined) => void] {
  const [letterId, setLetterId] = useUrlState(name)
  const [file, setFile] = useState<File>()
  const id = Number(letterId)
  const side = file ? { file } : id > 0 ? { letterId: id } : undefined
  const choose = (next: Side | undefined) => {
    setFile(next && 'file' in next ? next.file : undefined)
    setLetterId(next && 'letterId' in next ? String(next.letterId) : '')
  }
  return [side, choose]
}

export default function ComparisonPage() {
  const { t } = useTranslation()
  const [demand, setDemand] = useSide('demand')
  const [offer, setOffer] = useSide('offer')
  const pair = demand && offer ? { demand, offer } : undefined
  const query = useComparison(pair)
  return (
    <Page title={t('comparison.title')}>
      <div className="comparison-sides">
        <SideChoice title={t('comparison.demand')} choose={t('comparison.chooseDemand')} side={demand} onChange={setDemand} />
        <SideChoice title={t('comparison.offer')} choose={t('comparison.chooseOffer')} side={offer} onChange={setOffer} />
      </div>
      {pair ? <QueryStates query={query}>{(comparison) => <ComparisonView comparison={comparison} pair={pair} />}</QueryStates> : <EmptyState text={t('comparison.invite')} />}
    </Page>
  )
}
