import { useTranslation } from 'react-i18next'
import type { User } from '@/api/types'
import { RecordDialog } from '@/components/record-dialog'
import { useResetPassword } from '../api/users'

export function ResetPasswordDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation()
  const reset = useResetPassword(user.id, onClose)
  return (
    <RecordDialog
      title={`${t('admin.users.resetPassword')} · ${user.displayName}`}
      fields={[{ name: 'password', label: t('admin.users.newPassword'), required: true, kind: 'password' }]}
      pending={reset.isPending}
      error={reset.error}
      onSubmit={({ password = '' }) => reset.mutate({ password })}
      onClose={onClose}
    />
  )
}
