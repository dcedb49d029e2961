import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Letter } from '@/api/clause-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

type Upload = { file: File } | { title: string; text: string }

function send(upload: Upload): Promise<Letter> {
  if (!('file' in upload)) return api.post<Letter>('/letters', upload)
  const form = new FormData()
  form.append('file', upload.file, upload.file.name)
  return api.upload<Letter>('/letters', form)
}

export function useUploadLetter(onDone: (letter: Letter) => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return useAction<Upload, Letter>(send, { quiet: true, refreshes: [['letters', 'list']],
    onDone: (letter) => {
      void message.success(t('letters.uploaded', { n: letter.clauses.length }))
      onDone(letter)
    },
  })
}
