import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { useMay } from '@/lib/session'
import { stepWords, word } from '@/lib/words'
import { useExpertPanels, type ExpertPanel } from '../api/expert-panels'
import { PanelDialog, type PanelAct } from './panel-dialog'

/** The expert panels of a request: who sits, what they are asked, and what they decided. */
export function ExpertPanels({ requestId, open }: { requestId: number; open: boolean }) {
  const { t } = useTranslation()
  const query = useExpertPanels(requestId)
  const may = useMay()
  const [asking, setAsking] = useState<PanelAct>()
  const directs = open && (may('requests.write') || may('requests.triage'))
  return (
    <Panel title={t('panels.name')}>
      <QueryStates query={query} rows={2}>
        {(panels) => (
          <div className="stack">
            {panels.length === 0 && <p className="muted">{t('panels.none')}</p>}
            {panels.map((panel) => (
              <One key={panel.id} panel={panel} directs={directs} onAsk={setAsking} />
            ))}
            {directs && panels.every((panel) => panel.end) && (
              <div>
                <Button onClick={() => setAsking({ name: 'call', path: `/service-requests/${requestId}/expert-panels` })}>{t('panels.act.call')}</Button>
              </div>
            )}
          </div>
        )}
      </QueryStates>
      {asking && <PanelDialog key={asking.path} act={asking} onClose={() => setAsking(undefined)} />}
    </Panel>
  )
}

function One({ panel, directs, onAsk }: { panel: ExpertPanel; directs: boolean; onAsk: (act: PanelAct) => void }) {
  const { t } = useTranslation()
  const { end } = panel
  const called = [panel.step ? stepWords(panel.step) : word('actor', panel.calledBy), instant(panel.calledAt)].join(' · ')
  return (
    <section className="stack tight" aria-label={t('panels.of', { at: instant(panel.calledAt) })}>
      <p role="note" className={end?.outcome === 'DECIDED' ? 'notice plain' : 'notice'}>
        {t(end ? `panels.is.${end.outcome}` : 'panels.is.SITTING')}
      </p>
      <Facts
        items={[
          [t('panels.called'), called],
          [t('panels.field.question'), panel.question ? <span className="pre">{panel.question}</span> : undefined],
          [t('panels.members'), panel.members.map((member) => [member.name, member.organisation, member.phone].filter(Boolean).join(' ')).join('；')],
          [t('panels.field.minutes'), end?.minutes ? <span className="pre">{end.minutes}</span> : undefined],
          [t(end?.outcome === 'DISSOLVED' ? 'panels.field.reason' : 'panels.field.decision'), end ? <strong className="pre">{end.decision}</strong> : undefined],
          [t('panels.ended'), end ? `${word('actor', end.by)} · ${instant(end.at)}` : undefined],
          [
            t('panels.evidence'),
            end?.attachmentId ? (
              <a href={apiUrl(`/attachments/${end.attachmentId}`)} target="_blank" rel="noreferrer">
                {t('panels.open')}
              </a>
            ) : undefined,
          ],
        ]}
      />
      {directs && !end && (
        <div className="row">
          <Button type="primary" onClick={() => onAsk({ name: 'decide', path: `/expert-panels/${panel.id}/decision` })}>
            {t('panels.act.decide')}
          </Button>
          <Button onClick={() => onAsk({ name: 'invite', path: `/expert-panels/${panel.id}/members` })}>{t('panels.act.invite')}</Button>
          <Button onClick={() => onAsk({ name: 'dissolve', path: `/expert-panels/${panel.id}/dissolve` })}>{t('panels.act.dissolve')}</Button>
        </div>
      )}
    </section>
  )
}
