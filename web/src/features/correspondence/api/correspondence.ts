import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HookKind, IntakeHook, Mail, Mailbox, MailVerdict } from '@/api/message-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const mailboxes = ['mailboxes']
const hooks = ['intake-hooks']
const mails = ['mails']

export type MailboxDraft = Omit<Mailbox, 'id' | 'polledAt' | 'error' | 'version'> & { password: string | null }

export interface HookDraft {
  kind: HookKind
  name: string
  customerId?: number
  secret?: string
  token?: string
  appId?: string
  appSecret?: string
  language?: 'zh' | 'en'
}

export const useMailboxes = () => useQuery({ queryKey: mailboxes, queryFn: ({ signal }) => api.get<Mailbox[]>('/mailboxes', undefined, signal) })
export const useHooks = () => useQuery({ queryKey: hooks, queryFn: ({ signal }) => api.get<IntakeHook[]>('/intake-hooks', undefined, signal) })
export const useMails = (verdict: MailVerdict | '', q: string) => usePages<Mail>(mails, '/mails', { verdict, q })

export function useSaveMailbox(mailbox: Mailbox | undefined, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<MailboxDraft>((draft) => (mailbox ? api.put(`/mailboxes/${mailbox.id}`, draft, { version: mailbox.version }) : api.post('/mailboxes', draft)), {
    quiet: true,
    done: t('messages.saved'),
    refreshes: [mailboxes],
    onDone,
  })
}

export const useRemoveMailbox = () => useAction<number>((id) => api.delete(`/mailboxes/${id}`), { refreshes: [mailboxes] })
export const useLookIntoMailbox = (onDone: (result: { messages: number; error: string }) => void) =>
  useAction<number, { messages: number; error: string }>((id) => api.post(`/mailboxes/${id}/test`, {}), { onDone })

export const useAddHook = (onDone: (issued: { hook: IntakeHook; secret: string }) => void) =>
  useAction<HookDraft, { hook: IntakeHook; secret: string }>((body) => api.post('/intake-hooks', body), { quiet: true, refreshes: [hooks], onDone })
export const useRemoveHook = () => useAction<number>((id) => api.delete(`/intake-hooks/${id}`), { refreshes: [hooks] })

export interface Acceptance {
  requestId?: number
  customerId?: number
  remember: boolean
}

export function useDecideMail(id: number, onDone: () => void) {
  return {
    accept: useAction<Acceptance, Mail>((body) => api.post(`/mails/${id}/accept`, body), { quiet: true, refreshes: [mails, ['service-requests']], onDone }),
    reject: useAction<void, Mail>(() => api.post(`/mails/${id}/reject`, {}), { refreshes: [mails], onDone }),
  }
}
