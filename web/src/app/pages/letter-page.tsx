import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Letter } from '@/api/types'
import { KeysDialog } from '@/components/keys-dialog'
import { Page } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useLetter } from '@/features/letters/api/get-letters'
import { ApproveDialog } from '@/features/letters/components/approve-dialog'
import { LetterStudio } from '@/features/letters/components/letter-studio'
import { studioKeys } from '@/features/letters/components/use-studio-keys'
import { apiUrl } from '@/lib/api-client'
import { useHotkeys } from '@/lib/hotkeys'
import { word } from '@/lib/words'

export default function LetterPage() {
  const id = Number(useParams()['id'])
  const query = useLetter(id)
  return <QueryStates query={query}>{(letter) => <Filled key={id} letter={letter} />}</QueryStates>
}

function Filled({ letter }: { letter: Letter }) {
  const { t } = useTranslation()
  const [approving, setApproving] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  useHotkeys({ '?': () => setHelpOpen(true) })
  return (
    <Page
      title={letter.title || letter.fileName || t('letters.title')}
      sub={
        <span className="row tight">
          <span className={letter.status === 'APPROVED' ? 'tag accent' : 'tag'}>{word('letterStatus', letter.status)}</span>
          {letter.commitment && <span className="muted">{t('letters.approved', { n: letter.commitment.version })}</span>}
        </span>
      }
      actions={
        <>
          <Button className="hide-phone" icon={<QuestionCircleOutlined />} aria-label={t('keys.title')} title={t('keys.title')} onClick={() => setHelpOpen(true)} />
          {letter.attachmentId !== null && <a href={apiUrl(`/attachments/${letter.attachmentId}`)}>{t('letters.original')}</a>}
          {letter.status === 'DRAFT' && (
            <Button type="primary" onClick={() => setApproving(true)}>
              {t('letters.approve')}
            </Button>
          )}
        </>
      }
    >
      <LetterStudio letter={letter} />
      {approving && <ApproveDialog letter={letter} onClose={() => setApproving(false)} />}
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        keys={studioKeys(t, letter.status === 'DRAFT')}
      />
    </Page>
  )
}
