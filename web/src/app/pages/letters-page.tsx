import { DiffOutlined, FileAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Page } from '@/components/page'
import { LetterList } from '@/features/letters/components/letter-list'
import { LetterUpload } from '@/features/letters/components/letter-upload'
import { StartLetterDialog } from '@/features/letters/library/start-letter-dialog'
import { paths } from '@/lib/paths'

export default function LettersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [writing, setWriting] = useState(false)
  return (
    <Page
      title={t('letters.title')}
      actions={
        <>
          <Button icon={<DiffOutlined />} onClick={() => void navigate(paths.comparison())}>
            {t('comparison.title')}
          </Button>
          <Button type="primary" icon={<FileAddOutlined />} onClick={() => setWriting(true)}>
            {t('library.start.action')}
          </Button>
        </>
      }
    >
      <LetterUpload onUploaded={(letter) => void navigate(paths.letter(letter.id))} />
      <LetterList />
      {writing && <StartLetterDialog onClose={() => setWriting(false)} />}
    </Page>
  )
}
