import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { PartShown } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { Facts, Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { usePart } from '@/features/parts/api/parts'
import { PartDialog } from '@/features/parts/components/part-dialog'
import { PartMoves } from '@/features/parts/components/part-moves'
import { PartStock } from '@/features/parts/components/part-stock'
import { money } from '@/lib/format'

export default function PartPage() {
  const id = Number(useParams()['id'])
  const query = usePart(id)
  return <QueryStates query={query}>{(shown) => <Filled key={id} shown={shown} />}</QueryStates>
}

function Filled({ shown }: { shown: PartShown }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { part } = shown
  return (
    <Page
      title={`${part.number} ${part.name}`}
      sub={
        <span className="row tight">
          {part.consumable && <span className="tag">{t('parts.consumable')}</span>}
          {part.serialized && <span className="tag">{t('parts.serialized')}</span>}
          {part.retired && <span className="tag quiet">{t('parts.retired')}</span>}
        </span>
      }
      actions={
        <Authorized to="parts.write">
          <Button onClick={() => setEditing(true)}>{t('action.edit')}</Button>
        </Authorized>
      }
    >
      <Panel label={t('parts.part')}>
        <Facts
          items={[
            [t('parts.models'), part.models.join(' · ')],
            [t('parts.price'), part.price ? money(part.price) : null],
            [t('parts.suppliedUntil'), part.suppliedUntil ?? t('parts.noEndKnown')],
          ]}
        />
      </Panel>
      <Panel title={t('parts.onHand')} flush>
        <PartStock shown={shown} />
      </Panel>
      <Panel title={t('parts.moves')} flush>
        <PartMoves part={part} />
      </Panel>
      {editing && <PartDialog part={part} onClose={() => setEditing(false)} />}
    </Page>
  )
}
