import { Button, Drawer, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'
import { useChainHistory, useChains, useResetChain, type Chain } from '../api/chains'
import { ChainDialog } from './chain-dialog'
import { ChainSteps } from './chain-steps'

/** Who approves what, in which order. */
export function ChainList() {
  const { t } = useTranslation()
  const query = useChains()
  const [editing, setEditing] = useState<Chain>()
  const [history, setHistory] = useState<string>()
  return (
    <>
      <QueryStates query={query} isEmpty={(chains) => chains.length === 0} empty={<EmptyState text={t('approvals.chain.none')} />}>
        {(chains) => (
          <div className="stack">
            {chains.map((chain) => (
              <ChainPanel key={chain.purpose} chain={chain} onEdit={() => setEditing(chain)} onHistory={() => setHistory(chain.purpose)} />
            ))}
          </div>
        )}
      </QueryStates>
      {editing && <ChainDialog key={editing.purpose} chain={editing} onClose={() => setEditing(undefined)} />}
      <Drawer open={history !== undefined} onClose={() => setHistory(undefined)} title={t('approvals.chain.history')} size={420}>
        {history && <History purpose={history} />}
      </Drawer>
    </>
  )
}

function ChainPanel({ chain, onEdit, onHistory }: { chain: Chain; onEdit: () => void; onHistory: () => void }) {
  const { t } = useTranslation()
  const reset = useResetChain(chain)
  const name = word('approvalPurpose', chain.purpose)
  return (
    <Panel
      title={name}
      extra={
        <>
          {chain.version > 0 && (
            <Button size="small" aria-label={`${t('approvals.chain.history')} ${name}`} onClick={onHistory}>
              {t('approvals.chain.history')}
            </Button>
          )}
          {chain.since && (
            <Popconfirm title={t('approvals.chain.resetAsk')} onConfirm={() => reset.mutate()}>
              <Button size="small" aria-label={`${t('approvals.chain.reset')} ${name}`} loading={reset.isPending}>
                {t('approvals.chain.reset')}
              </Button>
            </Popconfirm>
          )}
          <Button size="small" aria-label={`${t('action.edit')} ${name}`} onClick={onEdit}>
            {t('action.edit')}
          </Button>
        </>
      }
    >
      <p className="muted small">{word('approvalUse', chain.purpose)}</p>
      <ChainSteps steps={chain.steps} />
      <p className="muted small">
        {chain.since ? t('approvals.chain.since', { at: instant(chain.since), by: chain.by ?? '' }) : t('approvals.chain.house')}
        {chain.running > 0 && ` · ${t('approvals.chain.running', { n: chain.running })}`}
      </p>
    </Panel>
  )
}

function History({ purpose }: { purpose: string }) {
  const { t } = useTranslation()
  const query = useChainHistory(purpose)
  return (
    <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('approvals.chain.house')} />}>
      {(rows) => (
        <div className="stack">
          {rows.map((past) => (
            <section key={past.version} aria-label={t('approvals.chain.version', { n: past.version })}>
              <h3>{t('approvals.chain.version', { n: past.version })}</h3>
              <p className="muted small">{t('approvals.chain.span', { from: instant(past.since), until: past.until ? instant(past.until) : t('approvals.chain.now'), by: past.by })}</p>
              <ChainSteps steps={past.steps} />
            </section>
          ))}
        </div>
      )}
    </QueryStates>
  )
}
