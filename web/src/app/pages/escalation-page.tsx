import { useTranslation } from 'react-i18next'
import { Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { houseLadder, useLadder } from '@/features/escalation/api/ladder'
import { LadderEditor } from '@/features/escalation/components/ladder-editor'

export default function EscalationPage() {
  const { t } = useTranslation()
  const query = useLadder(houseLadder)
  return (
    <Page title={t('escalation.title')} sub={<p className="muted">{t('escalation.intro')}</p>}>
      <Panel label={t('escalation.title')}>
        <QueryStates query={query}>{(inForce) => <LadderEditor key={inForce.edition} inForce={inForce} />}</QueryStates>
      </Panel>
    </Page>
  )
}
