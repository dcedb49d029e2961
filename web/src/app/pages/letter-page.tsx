import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { ClauseTerms } from '@/api/letter-types'
import type { Letter } from '@/api/clause-types'
import { Authorized } from '@/components/authorized'
import { KeysDialog } from '@/components/keys-dialog'
import { Page } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useLetter } from '@/features/letters/api/get-letters'
import { ApproveDialog } from '@/features/letters/components/approve-dialog'
import { RewriteDialog } from '@/features/letters/components/rewrite-dialog'
import { LetterStudio } from '@/features/letters/components/letter-studio'
import { studioKeys } from '@/features/letters/components/use-studio-keys'
import { NewTemplateDialog } from '@/features/letters/library/new-template-dialog'
import { apiUrl } from '@/lib/api-client'
import { useHotkeys } from '@/lib/hotkeys'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

export default function LetterPage() {
  const id = Number(useParams()['id'])
  const query = useLetter(id)
  return <QueryStates query={query}>{(letter) => <Filled key={id} letter={letter} />}</QueryStates>
}

/** What the letter promises, without the places in its text: what goes into the library. */
const promised = ({ clauses }: Letter): ClauseTerms[] => clauses.filter(({ status }) => status !== 'REJECTED').map(({ clause: { text: _text, start: _start, end: _end, ...terms } }) => terms as ClauseTerms)

function Filled({ letter }: { letter: Letter }) {
  const { t } = useTranslation()
  const [approving, setApproving] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const [rewriting, setRewriting] = useState(false)
  const navigate = useNavigate()
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
          <Button onClick={() => setRewriting(true)}>{t('letters.again.action')}</Button>
          <Button onClick={() => void navigate(paths.comparison({ offer: letter.id }))}>{t('comparison.open')}</Button>
          <Authorized to="letters.review">
            <Button onClick={() => setKeeping(true)}>{t('library.saveToLibrary')}</Button>
          </Authorized>
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
      {rewriting && <RewriteDialog letter={letter} onClose={() => setRewriting(false)} />}
      {keeping && <NewTemplateDialog clauses={promised(letter)} like={{ name: letter.title }} onClose={() => setKeeping(false)} />}
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        keys={studioKeys(t, letter.status === 'DRAFT')}
      />
    </Page>
  )
}
