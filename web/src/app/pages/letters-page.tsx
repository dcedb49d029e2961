import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Page } from '@/components/page'
import { LetterList } from '@/features/letters/components/letter-list'
import { LetterUpload } from '@/features/letters/components/letter-upload'
import { paths } from '@/lib/paths'

export default function LettersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Page title={t('letters.title')}>
      <LetterUpload onUploaded={(letter) => void navigate(paths.letter(letter.id))} />
      <LetterList />
    </Page>
  )
}
